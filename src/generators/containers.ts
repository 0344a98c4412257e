import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { entriesOf, itemsOf, propertiesOf, requiredOf } from './dialect.js'
import { anyText } from './text.js'
import type { ObjectValue, Value } from './value.js'

export interface Options {
  /** Which optional fields are there: some of them (default), all, or none. */
  readonly presence?: 'any' | 'all' | 'required'
  /** Items of a list without `maxItems`, entries of a map; 3 by default. */
  readonly maxItems?: number
}

export type Grow = (schema: Schema) => fc.Arbitrary<Value>

const scalar: fc.Arbitrary<Value> = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), anyText())

/** Any JSON value, two levels deep at most. */
export const anything: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: scalar, weight: 4 },
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'errors', ''), scalar, { maxKeys: 3, noNullPrototype: true }),
)

/** Keys of a map: ids in digits above all, then words, also awkward ones. `__proto__` would not survive an assignment. */
const keys: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.integer({ min: 1 }).map(String), weight: 3 },
  {
    arbitrary: fc.constantFrom('9223372036854775807', 'base', 'constructor', '#0', 'a/b', 'a~b', '', '語', "o'k", '%'),
    weight: 2,
  },
)

export const arrayOf = (schema: Schema, grow: Grow, { maxItems = 3 }: Options): fc.Arbitrary<Value> => {
  const minLength = (schema['minItems'] as number | undefined) ?? 0
  const maxLength = Math.min((schema['maxItems'] as number | undefined) ?? Infinity, Math.max(maxItems, minLength))
  return fc.array(grow(itemsOf(schema)), { minLength, maxLength })
}

export const objectOf = (schema: Schema, grow: Grow, options: Options): fc.Arbitrary<Value> => {
  const properties = propertiesOf(schema)
  const names = Object.keys(properties)
  const entries = entriesOf(schema)
  const required = requiredOf(schema)
  const nameless = names.length + required.length === 0
  const others = nameless && schema['additionalProperties'] !== false ? anything : null
  const open = entries === null ? others : grow(entries)
  const named = recordOf(properties, required, grow, options)
  if (open === null) return named
  const free = keys.filter(key => !Object.hasOwn(properties, key) && !required.includes(key))
  const map = fc.dictionary(free, open, { maxKeys: options.maxItems ?? 3, noNullPrototype: true })
  return nameless ? map : fc.tuple(map, named).map(([some, fixed]) => ({ ...some, ...(fixed as ObjectValue) }))
}

const recordOf = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  grow: Grow,
  { presence = 'any' }: Options,
): fc.Arbitrary<Value> => {
  const names = [...new Set([...Object.keys(properties), ...required])]
  const kept = presence === 'required' ? names.filter(name => required.includes(name)) : names
  const fields = Object.fromEntries(kept.map(name => [name, grow(properties[name] ?? {})]))
  return fc.record(fields, { requiredKeys: presence === 'any' ? [...required] : kept, noNullPrototype: true })
}
