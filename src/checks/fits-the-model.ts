import { isObject, type Json } from '../findings/index.js'
import type { Problem } from '../validators/index.js'
import { defineCheck, type Judged } from './check.js'
import { schemaOf } from './users-in.js'

/** What other rules judge alone: null (NULL-1), presence (HTTP-5), instants (HTTP-6), ids (HTTP-7), two text fields (TEXT-1), SHOULDs. */
function belongsElsewhere({ pointer, keyword, expected, received, source }: Problem): boolean {
  if (keyword === 'type' && received === null) return true
  if (keyword === 'required' && source === 'HTTP-5') return true
  if (keyword === 'format' && (expected === 'date-time' || expected === 'int64')) return true
  if (source === 'profile') return true
  if (/\/(employee_id|business_phone_extension)$/.test(pointer)) return true
  return /(^|[/_])id$/.test(pointer) && isNumber(received)
}

const isNumber = (value: Json): boolean => typeof value === 'number' || typeof value === 'bigint'

/** A map of results may come as the lists of SYNC-3: that breaks SYNC-7 alone, and is held against the other shape here. */
function syncShape(judged: Judged): string | null {
  const { body } = judged
  const schema = schemaOf(judged)
  if (schema?.model !== 'sync-map' || !body.ok || !isObject(body.value)) return null
  return Array.isArray(body.value.entities) && Array.isArray(body.value.errors) ? 'sync-result' : null
}

export const fitsTheModel = defineCheck({
  id: 'fits-the-model',
  clause: 'HTTP-4/fits-the-model',
  needs: [],
  judges: judged => schemaOf(judged) !== null && (judged.body.ok || judged.exchange.response?.bytes.length === 0),
  *inspect(judged) {
    const { body, validators } = judged
    const schema = schemaOf(judged)
    if (schema === null) return
    if (!body.ok) {
      yield { at: '/response/body', expected: 'a body', received: null, message: 'a success that has a body by its description came without one' }
      return
    }
    for (const problem of validators.validate(syncShape(judged) ?? schema, body.value)) {
      if (belongsElsewhere(problem)) continue
      yield { at: `/response/body${problem.pointer}`, expected: problem.expected, received: problem.received, message: problem.message }
    }
  },
})
