import { withinRangeCheck } from './time-filter.js'

export const updatedWithinRange = withinRangeCheck('updated-within-range', 'LIST-4/only-within-range', 'updated_at')
