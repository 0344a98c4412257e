import { relationCheck } from './link-relation.js'

export const firstFromPage2 = relationCheck(
  'first-from-page-2',
  'PAGE-5/first-from-page-2',
  'first',
  true,
  ({ page, last }) => page >= 2 && page <= last,
)
