import { fillCheck } from './page-fill.js'

export const pagesBeforeLastFull = fillCheck(
  'pages-before-last-full',
  'PAGE-3/pages-before-the-last-are-full',
  ({ page, last }) => page < last,
  ({ perPage }) => perPage,
)
