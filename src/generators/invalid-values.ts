import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { isObject, pointerStep, type Json, type JsonObject } from '../json/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import {
  dereference,
  entrySchemaOf,
  propertiesOf,
  requiredOf,
  typesAllowed,
  type Assertion,
  type Models,
} from './dialect.js'
import { exampleFor } from './example-for.js'
import { replacementsFor, type Encoding } from './invalid-replacements.js'

/** A value that fails one keyword at one place. */
export interface InvalidValue {
  readonly keyword: Assertion
  /** JSON pointer of the field at fault; of the absent one where `keyword` is `required`. */
  readonly pointer: string
  readonly value: Json
}

/** One way to make a value invalid: which keyword it fails, and where. */
export interface InvalidCase {
  readonly keyword: Assertion
  /** The pointer, with `*` in place of an index or the key of a map. */
  readonly place: string
  readonly arbitrary: fc.Arbitrary<InvalidValue>
}

export interface InvalidOptions {
  /** Valid values to mutate; by default any that fit the schema. */
  readonly base?: fc.Arbitrary<Json>
  /** `form`: only mistakes that are mistakes as text too. */
  readonly encoding?: Encoding
}

/**
 * Every way to fail exactly one keyword of one field, in the order of the schema; nothing else is wrong with the
 * values. A choice (`anyOf`, `oneOf`) is made invalid as a whole, never within one of its branches.
 * @throws Error naming the keyword, where a schema says something that this cannot generate.
 */
export const invalidCases = (
  schema: Schema,
  models: Models,
  { base = arbitraryFor(schema, models), encoding = 'json' }: InvalidOptions = {},
): readonly InvalidCase[] =>
  mutationsOf(schema, models, encoding, [], '').map(({ keyword, path, place, mutation }) => ({
    keyword,
    place,
    arbitrary: fc
      .tuple(base, mutation, fc.nat(99))
      .map(([value, drawn, pick]) => ({ keyword, ...mutate(value, path, drawn, pick, models) })),
  }))

/** A value of any of the invalid cases of a schema. Throws where nothing can be wrong. */
export const invalidFor = (schema: Schema, models: Models, options: InvalidOptions = {}): fc.Arbitrary<InvalidValue> =>
  fc.oneof(...invalidCases(schema, models, options).map(({ arbitrary }) => arbitrary))

/** One step down a schema: to a named field, to some item of a list, or to some entry of a map. */
type PathStep =
  | { readonly into: 'property'; readonly name: string; readonly of: Schema }
  | { readonly into: 'item' | 'entry'; readonly of: Schema }

/** What is done at the end of a path: a value is replaced, or a field of an object is removed or added. */
type Mutation =
  | { readonly kind: 'replace'; readonly value: Json }
  | { readonly kind: 'remove'; readonly name: string; readonly of: Schema }
  | { readonly kind: 'add'; readonly name: string; readonly of: Schema; readonly value: Json }

interface PlacedMutation {
  readonly keyword: Assertion
  readonly path: readonly PathStep[]
  readonly place: string
  readonly mutation: fc.Arbitrary<Mutation>
}

const mutationsOf = (
  schema: Schema,
  models: Models,
  encoding: Encoding,
  path: readonly PathStep[],
  place: string,
): readonly PlacedMutation[] => {
  const of = dereference(schema, models)
  const replacements = replacementsFor(of, models, encoding).map(({ keyword, arbitrary }): PlacedMutation => ({
    keyword,
    path,
    place,
    mutation: arbitrary.map(value => ({ kind: 'replace', value })),
  }))
  return [
    ...replacements,
    ...fieldMutations(of, path, place),
    ...partsOf(of).flatMap(({ schema: part, step, key }) =>
      mutationsOf(part, models, encoding, [...path, step], place + pointerStep(key)),
    ),
  ]
}

/** Required fields that are removed, and a field that no schema knows. */
const fieldMutations = (of: Schema, path: readonly PathStep[], place: string): readonly PlacedMutation[] => {
  const removals = requiredOf(of).map((name): PlacedMutation => ({
    keyword: 'required',
    path,
    place: place + pointerStep(name),
    mutation: fc.constant({ kind: 'remove', name, of }),
  }))
  if (of['additionalProperties'] !== false) return removals
  const name = 'unexpected_field'
  const mutation = fc.constant<Mutation>({ kind: 'add', name, of, value: 'x' })
  return [...removals, { keyword: 'additionalProperties', path, place: place + pointerStep(name), mutation }]
}

/** The schemas of the parts of a value: fields, entries of a map, items of a list. */
const partsOf = (of: Schema): readonly { readonly schema: Schema; readonly step: PathStep; readonly key: string }[] => {
  const types = typesAllowed(of)
  const fields = types.includes('object') ? Object.entries(propertiesOf(of)) : []
  const entries = types.includes('object') ? entrySchemaOf(of) : null
  const items = types.includes('array') ? (of['items'] as Schema | undefined) : undefined
  return [
    ...fields.map(([name, schema]) => ({ schema, step: { into: 'property', name, of } as const, key: name })),
    ...(entries === null ? [] : [{ schema: entries, step: { into: 'entry', of } as const, key: '*' }]),
    ...(items === undefined ? [] : [{ schema: items, step: { into: 'item', of } as const, key: '*' }]),
  ]
}

type Mutated = Pick<InvalidValue, 'pointer' | 'value'>

/**
 * Mutates a value at the end of a path. What is missing, null or empty on the way there is built from examples; `pick`
 * chooses the item or entry.
 */
const mutate = (
  value: Json | undefined,
  path: readonly PathStep[],
  mutation: Mutation,
  pick: number,
  models: Models,
  at = '',
): Mutated => {
  const [step, ...rest] = path
  if (step === undefined) return apply(mutation, value, models, at)
  const whole = containerFor(step, value, models)
  const key = keyOf(step, whole, pick)
  const part = Array.isArray(whole) ? whole[Number(key)] : whole[key]
  const inner = mutate(part, rest, mutation, pick, models, at + pointerStep(key))
  return {
    pointer: inner.pointer,
    value: Array.isArray(whole) ? whole.with(Number(key), inner.value) : { ...whole, [key]: inner.value },
  }
}

const apply = (mutation: Mutation, value: Json | undefined, models: Models, at: string): Mutated => {
  if (mutation.kind === 'replace') return { value: mutation.value, pointer: at }
  const { name, of } = mutation
  const whole = containerFor({ into: 'property', name, of }, value, models) as JsonObject
  const pointer = at + pointerStep(name)
  if (mutation.kind === 'add') return { value: { ...whole, [name]: mutation.value }, pointer }
  return { value: Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name)), pointer }
}

/** The list or object that a step leads into: the value itself, or an example where it has no such part. */
const containerFor = ({ into, of }: PathStep, value: Json | undefined, models: Models): Json[] | JsonObject => {
  if (into === 'item' && Array.isArray(value) && value.length > 0) return value
  if (into === 'property' && isObject(value)) return value
  if (into === 'entry' && isObject(value) && entryKeys(value, of).length > 0) return value
  return exampleFor({ ...of, type: into === 'item' ? 'array' : 'object' }, models) as Json[] | JsonObject
}

const keyOf = (step: PathStep, whole: Json[] | JsonObject, pick: number): string => {
  if (step.into === 'property') return step.name
  const keys = Array.isArray(whole) ? Object.keys(whole) : entryKeys(whole, step.of)
  return keys[pick % keys.length] ?? '0'
}

const entryKeys = (value: JsonObject, schema: Schema): readonly string[] =>
  Object.keys(value).filter(key => !Object.hasOwn(propertiesOf(schema), key))
