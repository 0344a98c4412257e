import { isObject, type Json } from '../findings/index.js'
import { defineCheck } from './check.js'
import { syncLists } from './sync-lists.js'

const areMessages = (value: Json): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(message => typeof message === 'string')

export const syncErrorHasMessages = defineCheck({
  id: 'sync-error-has-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  needs: [],
  judges: judged => (syncLists(judged)?.errors.length ?? 0) > 0,
  *inspect(judged) {
    for (const [i, error] of (syncLists(judged)?.errors ?? []).entries()) {
      const errors = isObject(error) ? (error.errors ?? null) : null
      if (isObject(errors) && Object.keys(errors).length > 0 && Object.values(errors).every(areMessages)) continue
      yield {
        at: `/response/body/errors/${i}/errors`,
        expected: 'field → list of messages',
        received: errors,
        message: 'an error of a sync does not say what is wrong by field',
      }
    }
  },
})
