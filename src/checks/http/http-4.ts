import type { BodySchema } from '../../catalogue/index.js'
import { type Json, isObject } from '../../json/index.js'
import type { Problem } from '../../validators/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { schemaOf, strangersIn } from '../engine/users-in.js'

// HTTP-4: Success bodies fit their model.

/** What only the wire or our profile tells of a model is no promise; nulls in a user belong to NULL-1 and HTTP-7, two texts to TEXT-1. */
const NO_PROMISE = ['profile', 'wire']

/** What other rules judge alone: null (NULL-1), presence (HTTP-5), instants (HTTP-6), ids (HTTP-7), two text fields (TEXT-1), SHOULDs. */
function belongsElsewhere({ pointer, keyword, expected, received, source }: Problem): boolean {
  if (keyword === 'type' && received === null && source === 'NULL-1') return true
  if (keyword === 'required' && source === 'HTTP-5') return true
  if (keyword === 'format' && (expected === 'date-time' || expected === 'int64')) return true
  if (source !== undefined && NO_PROMISE.includes(source) && pointer !== '') return true
  if (/\/(employee_id|business_phone_extension)$/.test(pointer)) return true
  return /(^|[/_])id$/.test(pointer) && isNumber(received)
}

const isNumber = (value: Json): boolean => typeof value === 'number' || typeof value === 'bigint'

/**
 * What an object in place of a map of results is held against: its lists of SYNC-3 against their own model, the shape of the
 * map by SYNC-7 alone, which is a SHOULD.
 */
function problemsOf({ body, validators }: Judged, schema: BodySchema): readonly Problem[] {
  if (!body.ok) return []
  if (schema.model !== 'sync-map' || !isObject(body.value)) return validators.validate(schema, body.value)
  const { entities } = body.value
  return Array.isArray(entities) ? validators.validate('sync-result', { entities, errors: [] }) : []
}

export const fitsTheModel = defineCheck({
  id: 'fits-the-model',
  clause: 'HTTP-4/fits-the-model',
  needs: [],
  judges: judged => schemaOf(judged) !== null && (judged.body.ok || judged.exchange.response?.bytes.length === 0),
  *inspect(judged) {
    const { body } = judged
    const schema = schemaOf(judged)
    if (schema === null) return
    if (!body.ok) {
      yield {
        at: '/response/body',
        expected: 'a body',
        received: null,
        message: 'a success that has a body by its description came without one',
      }
      return
    }
    for (const problem of problemsOf(judged, schema)) {
      if (belongsElsewhere(problem)) continue
      yield {
        at: `/response/body${problem.pointer}`,
        expected: problem.expected,
        received: problem.received,
        message: problem.message,
      }
    }
  },
})

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
