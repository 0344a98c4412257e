import { relationCheck } from './link-relation.js'

export const lastOnAllButLast = relationCheck(
  'last-on-all-but-last',
  'PAGE-5/last-on-all-but-last',
  'last',
  true,
  ({ page, last }) => page < last,
)
