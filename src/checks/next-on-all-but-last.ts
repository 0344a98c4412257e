import { relationCheck } from './link-relation.js'

export const nextOnAllButLast = relationCheck(
  'next-on-all-but-last',
  'PAGE-5/next-on-all-but-last',
  'next',
  true,
  ({ page, last }) => page < last,
)
