import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import {
  assertionsOf,
  branchesOf,
  entrySchemaOf,
  itemSchemaOf,
  propertiesOf,
  requiredOf,
  dereference,
  typesAllowed,
  type Models,
} from './dialect.js'
import { isValid } from './failed-keywords.js'
import type { Json, JsonObject } from '../json/index.js'
import { numbers, strings } from './scalars.js'
import { anyText } from './texts.js'

export interface ArbitraryOptions {
  /** Which optional fields are there: some of them (default), all, or none. */
  readonly presence?: 'any' | 'all' | 'required'
  /** Items of a list without `maxItems`, entries of a map; 3 by default. */
  readonly maxItems?: number
}

/**
 * Values that fit a schema: every type, format and enum it allows, boundaries, empty and long text of any script, ids
 * up to 2^63-1 (as `bigint` beyond 2^53-1). They shrink towards null and the empty, and what they shrink to fits as
 * well.
 * @throws Error naming the keyword, where a schema says something that this cannot generate.
 */
export const arbitraryFor = (schema: Schema, models: Models, options: ArbitraryOptions = {}): fc.Arbitrary<Json> => {
  const arbitraryOf: ArbitraryOf = inner => arbitraryFor(inner, models, options)
  const resolved = dereference(schema, models)
  const keywords = assertionsOf(resolved)
  if (keywords.length === 0) return anyJson
  for (const keyword of ['anyOf', 'oneOf'] as const)
    if (keywords.includes(keyword)) return branchValues(resolved, keyword, models, arbitraryOf)
  if (keywords.includes('const')) return fitting([resolved['const'] as Json], resolved, models)
  if (keywords.includes('enum')) return fitting(resolved['enum'] as readonly Json[], resolved, models)
  const types = typesAllowed(resolved)
  if (types.length === 0) throw new Error(`Unsupported JSON Schema keyword "${keywords[0] ?? ''}" without "type"`)
  return union(types, type => ofType(type, resolved, arbitraryOf, options))
}

const fitting = (values: readonly Json[], schema: Schema, models: Models): fc.Arbitrary<Json> => {
  const kept = values.filter(value => isValid(schema, value, models))
  if (kept.length === 0)
    throw new Error('JSON Schema "enum" or "const" holds no value that fits the rest of its schema')
  return fc.constantFrom(...kept)
}

const union = (types: readonly string[], make: (type: string) => fc.Arbitrary<Json>): fc.Arbitrary<Json> => {
  const solid = types.filter(type => type !== 'null')
  if (solid.length === 0) return fc.constant(null)
  const [first, ...others] = solid.map(make) as [fc.Arbitrary<Json>, ...fc.Arbitrary<Json>[]]
  const some = others.length === 0 ? first : fc.oneof(first, ...others)
  return types.includes('null') ? fc.option(some, { nil: null, freq: 4 }) : some
}

const ofType = (
  type: string,
  schema: Schema,
  arbitraryOf: ArbitraryOf,
  options: ArbitraryOptions,
): fc.Arbitrary<Json> => {
  switch (type) {
    case 'string':
      return strings(schema)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return numbers(schema, true)
    case 'number':
      return numbers(schema, false)
    case 'array':
      return arrayOf(schema, arbitraryOf, options)
    case 'object':
      return objectOf(schema, arbitraryOf, options)
    default:
      throw new Error(`Unsupported JSON Schema keyword "type": "${type}"`)
  }
}

type ArbitraryOf = (schema: Schema) => fc.Arbitrary<Json>

const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), anyText())

/** Any JSON value, two levels deep at most. */
const anyJson: fc.Arbitrary<Json> = fc.oneof(
  { arbitrary: scalar, weight: 4 },
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'errors', ''), scalar, { maxKeys: 3, noNullPrototype: true }),
)

/** Keys of a map: mostly ids in digits, then words, also awkward ones; no `__proto__`, which cannot be assigned. */
const keys: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.integer({ min: 1 }).map(String), weight: 3 },
  {
    arbitrary: fc.constantFrom('9223372036854775807', 'base', 'constructor', '#0', 'a/b', 'a~b', '', '語', "o'k", '%'),
    weight: 2,
  },
)

const arrayOf = (schema: Schema, arbitraryOf: ArbitraryOf, { maxItems = 3 }: ArbitraryOptions): fc.Arbitrary<Json> => {
  const minLength = (schema['minItems'] as number | undefined) ?? 0
  const maxLength = Math.min((schema['maxItems'] as number | undefined) ?? Infinity, Math.max(maxItems, minLength))
  return fc.array(arbitraryOf(itemSchemaOf(schema)), { minLength, maxLength })
}

const objectOf = (schema: Schema, arbitraryOf: ArbitraryOf, options: ArbitraryOptions): fc.Arbitrary<Json> => {
  const properties = propertiesOf(schema)
  const names = Object.keys(properties)
  const entries = entrySchemaOf(schema)
  const required = requiredOf(schema)
  const nameless = names.length + required.length === 0
  const others = nameless && schema['additionalProperties'] !== false ? anyJson : null
  const open = entries === null ? others : arbitraryOf(entries)
  const named = recordOf(properties, required, arbitraryOf, options)
  if (open === null) return named
  const free = keys.filter(key => !Object.hasOwn(properties, key) && !required.includes(key))
  const map = fc.dictionary(free, open, { maxKeys: options.maxItems ?? 3, noNullPrototype: true })
  return nameless ? map : fc.tuple(map, named).map(([some, fixed]) => ({ ...some, ...(fixed as JsonObject) }))
}

const recordOf = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  arbitraryOf: ArbitraryOf,
  { presence = 'any' }: ArbitraryOptions,
): fc.Arbitrary<Json> => {
  const names = [...new Set([...Object.keys(properties), ...required])]
  const kept = presence === 'required' ? names.filter(name => required.includes(name)) : names
  const fields = Object.fromEntries(kept.map(name => [name, arbitraryOf(properties[name] ?? {})]))
  return fc.record(fields, { requiredKeys: presence === 'any' ? [...required] : kept, noNullPrototype: true })
}

// Enough to see whether a branch has values of its own, even if few.
const TRIALS = 100

/**
 * Values of a choice. `anyOf`: of any branch. `oneOf`: of one branch alone; a branch whose values all fit others too is
 * left out, so that the search ends. Throws where no branch is left.
 */
const branchValues = (
  schema: Schema,
  keyword: 'anyOf' | 'oneOf',
  models: Models,
  arbitraryOf: ArbitraryOf,
): fc.Arbitrary<Json> => {
  const branches = branchesOf(schema, keyword)
  const arbitraries = branches.map(arbitraryOf)
  if (keyword === 'anyOf') return fc.oneof(...arbitraries)
  const exclusive = arbitraries.flatMap((arbitrary, own) => {
    const alone = (value: Json): boolean =>
      branches.every((branch, other) => other === own || !isValid(branch, value, models))
    return fc.sample(arbitrary, { seed: 1, numRuns: TRIALS }).some(alone) ? [arbitrary.filter(alone)] : []
  })
  if (exclusive.length === 0)
    throw new Error('Unsupported JSON Schema keyword "oneOf": no value fits one branch alone, say "anyOf"')
  return fc.oneof(...exclusive)
}
