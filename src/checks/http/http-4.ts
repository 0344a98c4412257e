import type { BodySchema } from '../../catalogue/index.js'
import { isObject } from '../../json/index.js'
import type { Slices } from '../../slices.js'
import type { Problem } from '../../validators/index.js'
import { judgedBody } from '../engine/judged-body.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { schemaOf, unnamedFieldsIn } from '../engine/users.js'
import { isNumber } from '../engine/values.js'

// HTTP-4: Success bodies fit their model.

export const fitsTheModel = defineCheck({
  id: 'fits-the-model',
  clause: 'HTTP-4/fits-the-model',
  needs: [],
  *inspect(context) {
    const schema = schemaOf(context)
    const isEmpty = context.exchange.response?.bytes.length === 0
    if (schema === null || (!context.body.ok && !isEmpty)) return NOT_APPLICABLE
    if (!context.body.ok) {
      yield {
        at: '/response/body',
        expected: 'a body',
        received: null,
        message: 'a success that has a body by its description came without one',
      }
      return
    }
    for (const problem of yield* problemsIn(context, schema)) {
      if (belongsElsewhere(problem)) continue
      const { pointer, expected, received, message } = problem
      yield { at: `/response/body${pointer}`, expected, received, message }
    }
    const left = judgedBody(context)?.left ?? 0
    if (left > 0)
      yield {
        severity: 'info',
        at: '/response/body',
        expected: 'no more than anybody asks for',
        received: `${left} items more`,
        message: `the lists of the body are so long that ${left} of their items were not looked at`,
      }
  },
})

/** Drift: told, never a failure unless the run is strict about additions. */
export const unknownFields = defineCheck({
  id: 'unknown-fields',
  clause: 'HTTP-4/unknown-fields-are-drift',
  needs: [],
  *inspect(context) {
    const schema = schemaOf(context)
    if (schema === null || !context.body.ok) return NOT_APPLICABLE
    for (const pointer of unnamedFieldsIn(context)) {
      // What a sync could not carry out it echoes as it was sent, whatever that was (SYNC-3).
      if (schema.model === 'sync-result' && pointer.startsWith('/errors/')) continue
      const name = pointer.split('/').at(-1) ?? ''
      yield {
        at: `/response/body${pointer}`,
        expected: 'a field of the model',
        received: name,
        message: `the model has no field ${name}`,
      }
    }
  },
})

/**
 * What an object in place of a map of results is held against: its lists of SYNC-3 against their own model, the shape
 * of the map by SYNC-7 alone, which is a SHOULD.
 */
function* problemsIn(context: CheckContext, schema: BodySchema): Slices<readonly Problem[]> {
  const { validators } = context
  const value = judgedBody(context)?.value
  if (value === undefined) return []
  if (schema.model !== 'sync-map' || !isObject(value)) return yield* validators.validateInSlices(schema, value)
  const { entities } = value
  return Array.isArray(entities) ? yield* validators.validateInSlices('sync-result', { entities, errors: [] }) : []
}

/** What only the wire or our profile tells of a model is no promise. */
const NO_PROMISE = ['profile', 'wire']

/**
 * What other rules judge alone: null (NULL-1), presence (HTTP-5), instants (HTTP-6), ids (HTTP-7), two text fields
 * (TEXT-1), and what is only a SHOULD.
 */
function belongsElsewhere({ pointer, keyword, expected, received, source }: Problem): boolean {
  if (keyword === 'type' && received === null && source === 'NULL-1') return true
  if (keyword === 'required' && source === 'HTTP-5') return true
  if (keyword === 'format' && (expected === 'date-time' || expected === 'int64')) return true
  if (source !== undefined && NO_PROMISE.includes(source) && pointer !== '') return true
  if (source === 'TEXT-1') return true
  return /(^|[/_])id$/.test(pointer) && isNumber(received)
}
