import { userField } from '../../catalogue/index.js'
import { defineCheck } from '../engine/check.js'
import { inspectRange, inspectReversedRange } from './time-range.js'

// LIST-4: Filter by time of the last update.

export const updatedWithinRange = defineCheck({
  id: 'updated-within-range',
  clause: 'LIST-4/only-within-range',
  needs: ['request'],
  inspect: context => inspectRange(context, userField.updatedAt),
})

export const reversedUpdatedRangeIsEmpty = defineCheck({
  id: 'reversed-updated-range-is-empty',
  clause: 'LIST-4/reversed-range-is-empty',
  needs: ['request'],
  inspect: context => inspectReversedRange(context, userField.updatedAt),
})
