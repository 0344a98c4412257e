import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import { breakersOf, type Transport } from './breakers.js'
import { entriesOf, propertiesOf, requiredOf, resolve, typesAllowed, type Assertion, type Models } from './dialect.js'
import { spoil, type Change, type Descent } from './spoil.js'
import { step, type Value } from './value.js'

/** A value that breaks one keyword at one place. */
export interface Invalid {
  readonly keyword: Assertion
  /** JSON pointer of the field at fault; of the absent one where `keyword` is `required`. */
  readonly pointer: string
  readonly value: Value
}

export interface InvalidVariant {
  readonly keyword: Assertion
  /** The pointer, with `*` in place of an index or the key of a map. */
  readonly place: string
  readonly arbitrary: fc.Arbitrary<Invalid>
}

export interface InvalidOptions {
  /** Sound values to spoil; by default anything that fits. */
  readonly base?: fc.Arbitrary<Value>
  /** `form`: only mistakes that are mistakes as text too. */
  readonly transport?: Transport
}

interface Fault {
  readonly keyword: Assertion
  readonly way: readonly Descent[]
  readonly place: string
  readonly change: fc.Arbitrary<Change>
}

/**
 * Every way to break exactly one keyword of one field, in the order of the schema; nothing else is wrong with the values.
 * What lies within a choice (`anyOf`, `oneOf`) is not spoiled, only the choice as a whole.
 * @throws Error naming the keyword, where a schema says something that this cannot generate.
 */
export const invalidVariants = (
  schema: Schema,
  models: Models,
  options: InvalidOptions = {},
): readonly InvalidVariant[] => {
  const base = options.base ?? arbitraryFor(schema, models)
  return faultsOf(schema, models, options.transport ?? 'json', [], '').map(({ keyword, way, place, change }) => ({
    keyword,
    place,
    arbitrary: fc
      .tuple(base, change, fc.nat(99))
      .map(([value, spoiling, pick]) => ({ keyword, ...spoil(value, way, spoiling, pick, models) })),
  }))
}

/** Any of the invalid variants of a schema. Throws where nothing can be wrong. */
export const invalidFor = (schema: Schema, models: Models, options: InvalidOptions = {}): fc.Arbitrary<Invalid> =>
  fc.oneof(...invalidVariants(schema, models, options).map(({ arbitrary }) => arbitrary))

const faultsOf = (
  schema: Schema,
  models: Models,
  transport: Transport,
  way: readonly Descent[],
  place: string,
): readonly Fault[] => {
  const of = resolve(schema, models)
  const here = breakersOf(of, models, transport).map(({ keyword, arbitrary }): Fault => ({
    keyword,
    way,
    place,
    change: arbitrary.map(value => ({ kind: 'replace', value })),
  }))
  return [
    ...here,
    ...fieldFaults(of, way, place),
    ...descents(of).flatMap(({ inner, into, mark }) =>
      faultsOf(inner, models, transport, [...way, into], step(place, mark)),
    ),
  ]
}

/** Fields that are missing, and one that nobody knows. */
const fieldFaults = (of: Schema, way: readonly Descent[], place: string): readonly Fault[] => {
  const missing = requiredOf(of).map((name): Fault => ({
    keyword: 'required',
    way,
    place: step(place, name),
    change: fc.constant({ kind: 'remove', name, of }),
  }))
  if (of['additionalProperties'] !== false) return missing
  const name = 'unexpected_field'
  const change = fc.constant<Change>({ kind: 'add', name, of, value: 'x' })
  return [...missing, { keyword: 'additionalProperties', way, place: step(place, name), change }]
}

const descents = (of: Schema): readonly { readonly inner: Schema; readonly into: Descent; readonly mark: string }[] => {
  const types = typesAllowed(of)
  const named = types.includes('object') ? Object.entries(propertiesOf(of)) : []
  const entries = types.includes('object') ? entriesOf(of) : null
  const items = types.includes('array') ? (of['items'] as Schema | undefined) : undefined
  return [
    ...named.map(([name, inner]) => ({ inner, into: { into: 'property', name, of } as const, mark: name })),
    ...(entries === null ? [] : [{ inner: entries, into: { into: 'entry', of } as const, mark: '*' }]),
    ...(items === undefined ? [] : [{ inner: items, into: { into: 'item', of } as const, mark: '*' }]),
  ]
}
