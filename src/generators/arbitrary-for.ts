import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { fits } from './breaches.js'
import { chosen } from './choices.js'
import { anything, arrayOf, objectOf, type Grow, type Options } from './containers.js'
import { assertionsOf, resolve, typesAllowed, type Models } from './dialect.js'
import { numbers, strings } from './scalars.js'
import type { Value } from './value.js'

export type { Options } from './containers.js'

/**
 * Values that fit a schema: every type, format and enum it allows, boundaries, empty and long text of any script, ids up to
 * 2^63-1 (as `bigint` beyond 2^53-1). They shrink towards null and the empty, and what they shrink to fits as well.
 * @throws Error naming the keyword, where a schema says something that this cannot generate.
 */
export const arbitraryFor = (schema: Schema, models: Models, options: Options = {}): fc.Arbitrary<Value> => {
  const grow: Grow = inner => arbitraryFor(inner, models, options)
  const resolved = resolve(schema, models)
  const keywords = assertionsOf(resolved)
  if (keywords.length === 0) return anything
  for (const keyword of ['anyOf', 'oneOf'] as const)
    if (keywords.includes(keyword)) return chosen(resolved, keyword, models, grow)
  if (keywords.includes('const')) return fitting([resolved['const'] as Value], resolved, models)
  if (keywords.includes('enum')) return fitting(resolved['enum'] as readonly Value[], resolved, models)
  const types = typesAllowed(resolved)
  if (types.length === 0) throw new Error(`Unsupported JSON Schema keyword "${keywords[0] ?? ''}" without "type"`)
  return union(types, type => ofType(type, resolved, grow, options))
}

const fitting = (values: readonly Value[], schema: Schema, models: Models): fc.Arbitrary<Value> => {
  const kept = values.filter(value => fits(schema, value, models))
  if (kept.length === 0)
    throw new Error('JSON Schema "enum" or "const" holds no value that fits the rest of its schema')
  return fc.constantFrom(...kept)
}

const union = (types: readonly string[], make: (type: string) => fc.Arbitrary<Value>): fc.Arbitrary<Value> => {
  const solid = types.filter(type => type !== 'null')
  if (solid.length === 0) return fc.constant(null)
  const [first, ...others] = solid.map(make) as [fc.Arbitrary<Value>, ...fc.Arbitrary<Value>[]]
  const some = others.length === 0 ? first : fc.oneof(first, ...others)
  return types.includes('null') ? fc.option(some, { nil: null, freq: 4 }) : some
}

const ofType = (type: string, schema: Schema, grow: Grow, options: Options): fc.Arbitrary<Value> => {
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
      return arrayOf(schema, grow, options)
    case 'object':
      return objectOf(schema, grow, options)
    default:
      throw new Error(`Unsupported JSON Schema keyword "type": "${type}"`)
  }
}
