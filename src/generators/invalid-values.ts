import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import { entriesOf, propertiesOf, requiredOf, resolve, typesAllowed, type Assertion, type Models } from './dialect.js'
import { exampleFor } from './example-for.js'
import { breakersOf, type Transport } from './invalid-replacements.js'
import { isArray, isObject, step, type ObjectValue, type Value } from './json-value.js'

/** One step down a schema: to a named field, to some item of a list, or to some entry of a map. */
export type Descent =
  | { readonly into: 'property'; readonly name: string; readonly of: Schema }
  | { readonly into: 'item' | 'entry'; readonly of: Schema }

/** What is done at the end of the way: a value replaced, or a field of an object taken out or put in. */
export type Change =
  | { readonly kind: 'replace'; readonly value: Value }
  | { readonly kind: 'remove'; readonly name: string; readonly of: Schema }
  | { readonly kind: 'add'; readonly name: string; readonly of: Schema; readonly value: Value }

export interface Spoiled {
  readonly value: Value
  /** The field at fault; of the absent one where a field was taken out. */
  readonly pointer: string
}

/**
 * Changes one place of a sound value. Where the way there is missing, null or empty, it is built from examples; `pick` chooses
 * the item or entry.
 */
export const spoil = (
  value: Value | undefined,
  way: readonly Descent[],
  change: Change,
  pick: number,
  models: Models,
  at = '',
): Spoiled => {
  const [next, ...rest] = way
  if (next === undefined) return applied(value, change, models, at)
  const whole = solid(value, next, models)
  const key = keyOf(whole, next, pick)
  const current = isArray(whole) ? whole[Number(key)] : whole[key]
  const inner = spoil(current, rest, change, pick, models, step(at, key))
  return {
    pointer: inner.pointer,
    value: isArray(whole) ? whole.with(Number(key), inner.value) : { ...whole, [key]: inner.value },
  }
}

const applied = (value: Value | undefined, change: Change, models: Models, at: string): Spoiled => {
  if (change.kind === 'replace') return { value: change.value, pointer: at }
  const whole = solid(value, { into: 'property', name: change.name, of: change.of }, models) as ObjectValue
  const pointer = step(at, change.name)
  if (change.kind === 'add') return { value: { ...whole, [change.name]: change.value }, pointer }
  return { value: Object.fromEntries(Object.entries(whole).filter(([name]) => name !== change.name)), pointer }
}

/** The list or object that the step leads into: the one there, or an example where there is none. */
const solid = (value: Value | undefined, { into, of }: Descent, models: Models): Value[] | ObjectValue => {
  if (into === 'item' && isArray(value) && value.length > 0) return value
  if (into === 'property' && isObject(value)) return value
  if (into === 'entry' && isObject(value) && freeKeys(value, of).length > 0) return value
  return exampleFor({ ...of, type: into === 'item' ? 'array' : 'object' }, models) as Value[] | ObjectValue
}

const keyOf = (whole: Value[] | ObjectValue, descent: Descent, pick: number): string => {
  if (descent.into === 'property') return descent.name
  const keys = isArray(whole) ? Object.keys(whole) : freeKeys(whole, descent.of)
  return keys[pick % keys.length] ?? '0'
}

const freeKeys = (value: ObjectValue, schema: Schema): readonly string[] =>
  Object.keys(value).filter(key => !Object.hasOwn(propertiesOf(schema), key))

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
