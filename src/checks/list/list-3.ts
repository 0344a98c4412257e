import { userField } from '../../catalogue/index.js'
import { defineCheck } from '../engine/check.js'
import { inspectRange, inspectReversedRange } from './time-range.js'

// LIST-3: Filter by time of creation.

export const createdWithinRange = defineCheck({
  id: 'created-within-range',
  clause: 'LIST-3/only-within-range',
  needs: ['request'],
  inspect: context => inspectRange(context, userField.createdAt),
})

export const reversedCreatedRangeIsEmpty = defineCheck({
  id: 'reversed-created-range-is-empty',
  clause: 'LIST-3/reversed-range-is-empty',
  needs: ['request'],
  inspect: context => inspectReversedRange(context, userField.createdAt),
})
