import { reversedRangeCheck, withinRangeCheck } from './time-range.js'

// LIST-4: Filter by time of the last update.

export const reversedUpdatedRangeIsEmpty = reversedRangeCheck(
  'reversed-updated-range-is-empty',
  'LIST-4/reversed-range-is-empty',
  'updated_at',
)

export const updatedWithinRange = withinRangeCheck('updated-within-range', 'LIST-4/only-within-range', 'updated_at')
