import { relationCheck } from './link-relation.js'

export const pastEndHasNoNext = relationCheck(
  'past-end-has-no-next',
  'PAGE-5/past-end-has-no-next',
  'next',
  false,
  ({ page, last }) => page > last,
)
