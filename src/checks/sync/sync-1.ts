import { counted } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { sentEntries } from '../engine/request.js'
import { listsIn, resultIn } from './result.js'

// SYNC-1: A batch is answered as a whole.

export const emptyBatchIsEmpty = defineCheck({
  id: 'empty-batch-is-empty',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  needs: ['request'],
  *inspect(context) {
    const result = resultIn(context)
    if (result === null || sentEntries(context)?.length !== 0) return NOT_APPLICABLE
    const lists = listsIn(context)
    const entries = lists === null ? Object.keys(result).length : lists.entities.length + lists.errors.length
    if (entries > 0)
      yield {
        at: '/response/body',
        expected: 'a result without entries',
        received: `${counted(entries, 'entry', 'entries')}`,
        message: 'an empty batch has results',
      }
  },
})
