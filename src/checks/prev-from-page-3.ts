import { relationCheck } from './link-relation.js'

export const prevFromPage3 = relationCheck(
  'prev-from-page-3',
  'PAGE-5/prev-from-page-3',
  'prev',
  true,
  ({ page, last }) => page >= 3 && page <= last,
)
