import { withinRangeCheck } from './time-filter.js'

export const createdWithinRange = withinRangeCheck('created-within-range', 'LIST-3/only-within-range', 'created_at')
