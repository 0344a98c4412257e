import { relationCheck } from './link-relation.js'

export const noNextOnLast = relationCheck(
  'no-next-on-last',
  'PAGE-5/no-next-on-last',
  'next',
  false,
  ({ page, last }) => page === last,
)
