import { reversedRangeCheck } from './time-filter.js'

export const reversedUpdatedRangeIsEmpty = reversedRangeCheck(
  'reversed-updated-range-is-empty',
  'LIST-4/reversed-range-is-empty',
  'updated_at',
)
