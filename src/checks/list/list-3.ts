import { reversedRangeCheck, withinRangeCheck } from './time-range.js'

// LIST-3: Filter by time of creation.

export const createdWithinRange = withinRangeCheck('created-within-range', 'LIST-3/only-within-range', 'created_at')

export const reversedCreatedRangeIsEmpty = reversedRangeCheck(
  'reversed-created-range-is-empty',
  'LIST-3/reversed-range-is-empty',
  'created_at',
)
