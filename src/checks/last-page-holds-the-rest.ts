import { fillCheck } from './page-fill.js'

export const lastPageHoldsTheRest = fillCheck(
  'last-page-holds-the-rest',
  'PAGE-3/last-page-holds-the-rest',
  ({ page, last }) => page === last,
  ({ last, perPage, total }) => total - (last - 1) * perPage,
)
