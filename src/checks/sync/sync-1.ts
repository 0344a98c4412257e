import { isObject } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'
import { sentEntries } from '../engine/sent-entries.js'
import { syncLists } from './sync-lists.js'

// SYNC-1: A batch is answered as a whole.

export const emptyBatchIsEmpty = defineCheck({
  id: 'empty-batch-is-empty',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  needs: ['request'],
  judges: judged =>
    judged.status === 200 && judged.body.ok && isObject(judged.body.value) && sentEntries(judged)?.length === 0,
  *inspect(judged) {
    const { body } = judged
    const lists = syncLists(judged)
    const entries =
      lists !== null
        ? lists.entities.length + lists.errors.length
        : body.ok && isObject(body.value)
          ? Object.keys(body.value).length
          : 0
    if (entries > 0)
      yield {
        at: '/response/body',
        expected: 'a result without entries',
        received: `${entries} entries`,
        message: 'an empty batch has results',
      }
  },
})
