import { reversedRangeCheck } from './time-filter.js'

export const reversedCreatedRangeIsEmpty = reversedRangeCheck(
  'reversed-created-range-is-empty',
  'LIST-3/reversed-range-is-empty',
  'created_at',
)
