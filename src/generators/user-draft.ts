import fc from 'fast-check'
import { factsOf, userField, type Content, type Schema } from '../catalogue/index.js'
import { propertiesOf, requiredOf, dereference, typesAllowed, type Models } from './dialect.js'
import type { Json, JsonObject } from '../json/index.js'
import { subdivisionFrom } from './subdivisions.js'
import { storableText } from './texts.js'

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

const phone = fc.oneof(
  digits(4, 4).map(line => `+1 555 ${line}`),
  digits(6, 8).map(line => `00${line}`),
  digits(4, 4).map(line => `(555) 010-${line}`),
)

const keyword = fc.constantFrom(
  'crane',
  'night shift',
  'Schweißer',
  "d'honneur",
  '100%',
  'électricien',
  '溶接',
  'лес',
  'حديد',
  '🏗️',
)

/**
 * Values that hold more than any text; every conformant server keeps these as they are. null where the value is the
 * user's own, or is drawn together with that of another field.
 */
const valuesOf: Readonly<Record<Content, fc.Arbitrary<Json> | null>> = {
  email: null,
  country: null,
  subdivision: null,
  'personnel-number': digits(1, 10),
  'postal-code': fc.oneof(digits(5, 5), fc.constantFrom('01067', 'SW1A 1AA', 'K1A 0B1', '00501', '12345-6789')),
  phone,
  'first-letters': fc.string({ unit: fc.constantFrom(...'ABCDEFGHÉØŁЖ'), minLength: 1, maxLength: 3 }),
  keywords: fc.uniqueArray(keyword, { minLength: 1, maxLength: 4 }).map(words => words.join(', ')),
  lines: fc
    .array(
      storableText.filter(line => line.length <= 45),
      { minLength: 1, maxLength: 2 },
    )
    .map(lines => lines.join('\r\n')),
  // A user made inactive leaves the active lists: that has to be asked for.
  activity: fc.constant(true),
}

/**
 * What a field of a user may be set to without knowing the company; null for what has to be given: ids of other things,
 * files, and what is unique in a company.
 */
const draftField = (schema: Schema, models: Models): fc.Arbitrary<Json> | null => {
  const resolved = dereference(schema, models)
  const { holds, unique } = factsOf(schema)
  if (unique === true || resolved['format'] !== undefined || resolved['contentMediaType'] !== undefined) return null
  if (holds !== undefined) return valuesOf[holds]
  const types = typesAllowed(resolved)
  if (types.includes('boolean')) return fc.boolean()
  if (types.includes('integer')) return fc.integer({ min: 1, max: 99_999 })
  return types.includes('string') ? storableText : null
}

export interface DraftOptions {
  /** The user's own, unique and tagged. Left out, no address is sent: an update keeps the one it has. */
  readonly email?: string
  /** Sent as they are, whatever the model says of them; `origin_id`, ids of vendors and templates, unknown fields. */
  readonly overrides?: JsonObject
  /** Fields that are not sent. */
  readonly without?: readonly string[]
  /** Which optional fields are sent: some (default), all that can be made up, or none. */
  readonly presence?: 'any' | 'all' | 'required'
  /** `any` draws states from the whole of ISO 3166-2. */
  readonly subdivisions?: 'stable' | 'any'
}

/**
 * A user that every conformant server accepts and gives back as sent: text that is stored byte for byte, a real country
 * with a state of its own (both or neither), no null and no empty text. Files and ids of other things are sent only
 * where given.
 */
export const userDraft = (model: Schema, models: Models, options: DraftOptions = {}): fc.Arbitrary<JsonObject> => {
  const { email, overrides = {}, without = [], presence = 'any', subdivisions = 'stable' } = options
  const resolved = dereference(model, models)
  const required = requiredOf(resolved)
  const wanted = Object.entries(propertiesOf(resolved)).filter(
    ([name]) =>
      !Object.hasOwn(overrides, name) &&
      !without.includes(name) &&
      (presence !== 'required' || required.includes(name)),
  )
  const fields: Record<string, fc.Arbitrary<Json>> = Object.fromEntries(
    wanted.flatMap(([name, schema]) => {
      const arbitrary = draftField(schema, models)
      return arbitrary === null ? [] : [[name, arbitrary] as const]
    }),
  )
  const names = Object.keys(fields)
  const requiredKeys = presence === 'any' ? names.filter(name => required.includes(name)) : names
  const record = fc.record(fields, { requiredKeys, noNullPrototype: true })
  const fixed: JsonObject = { ...(email === undefined ? {} : { [userField.email]: email }), ...overrides }
  const hasAddress = [userField.country, userField.subdivision].every(name => wanted.some(([field]) => field === name))
  const address: fc.Arbitrary<JsonObject> = hasAddress
    ? subdivisionFrom(subdivisions).map(found => ({ ...found }))
    : fc.constant({})
  const some = presence === 'any' && hasAddress ? fc.oneof(fc.constant<JsonObject>({}), address) : address
  return fc.tuple(record, some).map(([drafted, located]) => ({ ...drafted, ...located, ...fixed }))
}
