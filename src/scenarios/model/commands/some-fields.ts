import fc from 'fast-check'
import type { JsonObject } from '../../../json/index.js'
import type { RealDirectory } from '../directory-model.js'

const texts = fc.constantFrom('Foreman', 'O\'Brien "Q" & <b>', '007', 'Zoë', 'e\u0301', '100 %', '山田 👷', 'مرحبا')

/** One to three fields that every version can set. */
export const someFields: fc.Arbitrary<JsonObject> = fc
  .record({ job_title: texts, city: texts, zip: texts, notes: texts, address: texts }, { requiredKeys: [] })
  .filter(fields => Object.keys(fields).length > 0)
  .map(fields => Object.fromEntries(Object.entries(fields).slice(0, 3)))

/** The fields with values that no earlier sequence has sent. */
export function freshened(fields: JsonObject, { turn }: RealDirectory): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? `${value} ${turn}` : (value ?? null),
    ]),
  )
}
