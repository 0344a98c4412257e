import { defineCheck } from './check.js'
import { schemaOf, strangersIn } from './users-in.js'

/** Drift: told, never a failure unless the run is strict about additions. */
export const unknownFields = defineCheck({
  id: 'unknown-fields',
  clause: 'HTTP-4/unknown-fields-are-drift',
  needs: [],
  judges: judged => judged.body.ok && schemaOf(judged) !== null,
  *inspect(judged) {
    const schema = schemaOf(judged)
    if (schema === null || !judged.body.ok) return
    for (const pointer of strangersIn(judged)) {
      // What a sync could not carry out it echoes as it was sent, whatever that was (SYNC-3).
      if (schema.model === 'sync-result' && pointer.startsWith('/errors/')) continue
      yield {
        at: `/response/body${pointer}`,
        expected: 'a field of the model',
        received: pointer.split('/').at(-1) ?? '',
        message: `the model has no field ${pointer.split('/').at(-1)}`,
      }
    }
  },
})
