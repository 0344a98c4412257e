import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import {
  entriesOf,
  propertiesOf,
  requiredOf,
  dereference,
  typesAllowed,
  type Assertion,
  type Models,
} from './dialect.js'
import { exampleFor } from './example-for.js'
import { replacementsFor, type BodyFormat } from './invalid-replacements.js'
import { isObject, pointerStep, type Json, type JsonObject } from '../json/index.js'

/** One step down a schema: to a named field, to some item of a list, or to some entry of a map. */
export type PathStep =
  | { readonly into: 'property'; readonly name: string; readonly of: Schema }
  | { readonly into: 'item' | 'entry'; readonly of: Schema }

/** What is done at the end of the way: a value replaced, or a field of an object taken out or put in. */
export type Mutation =
  | { readonly kind: 'replace'; readonly value: Json }
  | { readonly kind: 'remove'; readonly name: string; readonly of: Schema }
  | { readonly kind: 'add'; readonly name: string; readonly of: Schema; readonly value: Json }

export interface Mutated {
  readonly value: Json
  /** The field at fault; of the absent one where a field was taken out. */
  readonly pointer: string
}

/**
 * Changes one place of a sound value. Where the way there is missing, null or empty, it is built from examples; `pick` chooses
 * the item or entry.
 */
export const mutate = (
  value: Json | undefined,
  way: readonly PathStep[],
  change: Mutation,
  pick: number,
  models: Models,
  at = '',
): Mutated => {
  const [next, ...rest] = way
  if (next === undefined) return apply(value, change, models, at)
  const whole = containerFor(value, next, models)
  const key = keyOf(whole, next, pick)
  const current = Array.isArray(whole) ? whole[Number(key)] : whole[key]
  const inner = mutate(current, rest, change, pick, models, at + pointerStep(key))
  return {
    pointer: inner.pointer,
    value: Array.isArray(whole) ? whole.with(Number(key), inner.value) : { ...whole, [key]: inner.value },
  }
}

const apply = (value: Json | undefined, change: Mutation, models: Models, at: string): Mutated => {
  if (change.kind === 'replace') return { value: change.value, pointer: at }
  const whole = containerFor(value, { into: 'property', name: change.name, of: change.of }, models) as JsonObject
  const pointer = at + pointerStep(change.name)
  if (change.kind === 'add') return { value: { ...whole, [change.name]: change.value }, pointer }
  return { value: Object.fromEntries(Object.entries(whole).filter(([name]) => name !== change.name)), pointer }
}

/** The list or object that the step leads into: the one there, or an example where there is none. */
const containerFor = (value: Json | undefined, { into, of }: PathStep, models: Models): Json[] | JsonObject => {
  if (into === 'item' && Array.isArray(value) && value.length > 0) return value
  if (into === 'property' && isObject(value)) return value
  if (into === 'entry' && isObject(value) && freeKeys(value, of).length > 0) return value
  return exampleFor({ ...of, type: into === 'item' ? 'array' : 'object' }, models) as Json[] | JsonObject
}

const keyOf = (whole: Json[] | JsonObject, descent: PathStep, pick: number): string => {
  if (descent.into === 'property') return descent.name
  const keys = Array.isArray(whole) ? Object.keys(whole) : freeKeys(whole, descent.of)
  return keys[pick % keys.length] ?? '0'
}

const freeKeys = (value: JsonObject, schema: Schema): readonly string[] =>
  Object.keys(value).filter(key => !Object.hasOwn(propertiesOf(schema), key))

/** A value that breaks one keyword at one place. */
export interface InvalidValue {
  readonly keyword: Assertion
  /** JSON pointer of the field at fault; of the absent one where `keyword` is `required`. */
  readonly pointer: string
  readonly value: Json
}

export interface InvalidCase {
  readonly keyword: Assertion
  /** The pointer, with `*` in place of an index or the key of a map. */
  readonly place: string
  readonly arbitrary: fc.Arbitrary<InvalidValue>
}

export interface InvalidOptions {
  /** Sound values to spoil; by default anything that fits. */
  readonly base?: fc.Arbitrary<Json>
  /** `form`: only mistakes that are mistakes as text too. */
  readonly bodyFormat?: BodyFormat
}

interface PlacedMutation {
  readonly keyword: Assertion
  readonly path: readonly PathStep[]
  readonly place: string
  readonly mutation: fc.Arbitrary<Mutation>
}

/**
 * Every way to break exactly one keyword of one field, in the order of the schema; nothing else is wrong with the values.
 * What lies within a choice (`anyOf`, `oneOf`) is not spoiled, only the choice as a whole.
 * @throws Error naming the keyword, where a schema says something that this cannot generate.
 */
export const invalidCases = (schema: Schema, models: Models, options: InvalidOptions = {}): readonly InvalidCase[] => {
  const base = options.base ?? arbitraryFor(schema, models)
  return mutationsOf(schema, models, options.bodyFormat ?? 'json', [], '').map(
    ({ keyword, path: way, place, mutation: change }) => ({
      keyword,
      place,
      arbitrary: fc
        .tuple(base, change, fc.nat(99))
        .map(([value, spoiling, pick]) => ({ keyword, ...mutate(value, way, spoiling, pick, models) })),
    }),
  )
}

/** Any of the invalid variants of a schema. Throws where nothing can be wrong. */
export const invalidFor = (schema: Schema, models: Models, options: InvalidOptions = {}): fc.Arbitrary<InvalidValue> =>
  fc.oneof(...invalidCases(schema, models, options).map(({ arbitrary }) => arbitrary))

const mutationsOf = (
  schema: Schema,
  models: Models,
  transport: BodyFormat,
  way: readonly PathStep[],
  place: string,
): readonly PlacedMutation[] => {
  const of = dereference(schema, models)
  const here = replacementsFor(of, models, transport).map(({ keyword, arbitrary }): PlacedMutation => ({
    keyword,
    path: way,
    place,
    mutation: arbitrary.map(value => ({ kind: 'replace', value })),
  }))
  return [
    ...here,
    ...fieldMutations(of, way, place),
    ...pathSteps(of).flatMap(({ inner, into, mark }) =>
      mutationsOf(inner, models, transport, [...way, into], place + pointerStep(mark)),
    ),
  ]
}

/** Fields that are missing, and one that nobody knows. */
const fieldMutations = (of: Schema, way: readonly PathStep[], place: string): readonly PlacedMutation[] => {
  const missing = requiredOf(of).map((name): PlacedMutation => ({
    keyword: 'required',
    path: way,
    place: place + pointerStep(name),
    mutation: fc.constant({ kind: 'remove', name, of }),
  }))
  if (of['additionalProperties'] !== false) return missing
  const name = 'unexpected_field'
  const change = fc.constant<Mutation>({ kind: 'add', name, of, value: 'x' })
  return [
    ...missing,
    { keyword: 'additionalProperties', path: way, place: place + pointerStep(name), mutation: change },
  ]
}

const pathSteps = (
  of: Schema,
): readonly { readonly inner: Schema; readonly into: PathStep; readonly mark: string }[] => {
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
