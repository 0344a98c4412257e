import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { propertiesOf, requiredOf, resolve, type Models } from './dialect.js'
import { draftField } from './draft-fields.js'
import { placeIn } from './places.js'
import type { ObjectValue, Value } from './value.js'

export interface DraftOptions {
  /** The user's own, unique and tagged. Left out, no address is sent: an update keeps the one it has. */
  readonly email?: string
  /** Sent as they are, whatever the model says of them; `origin_id`, ids of vendors and templates, unknown fields. */
  readonly overrides?: ObjectValue
  /** Fields that are not sent. */
  readonly without?: readonly string[]
  /** Which optional fields are sent: some (default), all that can be made up, or none. */
  readonly presence?: 'any' | 'all' | 'required'
  /** `any` draws states from the whole of ISO 3166-2. */
  readonly places?: 'settled' | 'any'
}

/**
 * A user that every conformant server accepts and gives back as sent: text that is stored byte for byte, a real country with a
 * state of its own (both or neither), no null and no empty text. Ids of other things and files are sent only where given.
 */
export const userDraft = (model: Schema, models: Models, options: DraftOptions = {}): fc.Arbitrary<ObjectValue> => {
  const { email, overrides = {}, without = [], presence = 'any', places = 'settled' } = options
  const resolved = resolve(model, models)
  const required = requiredOf(resolved)
  const wanted = Object.entries(propertiesOf(resolved)).filter(
    ([name]) =>
      !Object.hasOwn(overrides, name) &&
      !without.includes(name) &&
      (presence !== 'required' || required.includes(name)),
  )
  const fields: Record<string, fc.Arbitrary<Value>> = Object.fromEntries(
    wanted.flatMap(([name, schema]) => {
      const arbitrary = draftField(name, schema, models)
      return arbitrary === null ? [] : [[name, arbitrary] as const]
    }),
  )
  const names = Object.keys(fields)
  const requiredKeys = presence === 'any' ? names.filter(name => required.includes(name)) : names
  const record = fc.record(fields, { requiredKeys, noNullPrototype: true })
  const fixed: ObjectValue = { ...(email === undefined ? {} : { email_address: email }), ...overrides }
  const placed = ['country_code', 'state_code'].every(name => wanted.some(([field]) => field === name))
  const place: fc.Arbitrary<ObjectValue> = placed ? placeIn(places).map(found => ({ ...found })) : fc.constant({})
  const some = presence === 'any' && placed ? fc.oneof(fc.constant<ObjectValue>({}), place) : place
  return fc.tuple(record, some).map(([drafted, where]) => ({ ...drafted, ...where, ...fixed }))
}
