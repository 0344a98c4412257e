import { relationCheck } from './link-relation.js'

export const noPrevOnPage1 = relationCheck(
  'no-prev-on-page-1',
  'PAGE-5/no-prev-on-page-1',
  'prev',
  false,
  ({ page }) => page === 1,
)
