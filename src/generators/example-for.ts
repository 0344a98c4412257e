import { factsOf, type Schema } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
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
import { formatOf } from './formats.js'
import type { Json } from '../json/index.js'
import { draw } from './sampling.js'

/** `project_name` in words: what a text of that name holds, where nothing better is known. */
export const wordsOf = (field: string): string =>
  field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase() || 'text'

export interface ExampleOptions {
  /** Only what the schema requires; else every field. */
  readonly requiredOnly?: boolean
}

/**
 * One plain value that fits the schema, always the same: no null where there may be another value, one item in a list,
 * one entry in a map. `field` is the name it stands under, where it has one.
 * @throws Error naming the keyword, where a schema says something that cannot be generated.
 */
export const exampleFor = (schema: Schema, models: Models, options: ExampleOptions = {}, field = ''): Json => {
  const resolved = dereference(schema, models)
  const value = candidates(resolved, models, options, field).find(candidate => isValid(resolved, candidate, models))
  return value === undefined ? draw(arbitraryFor(resolved, models), 1) : value
}

const candidates = (schema: Schema, models: Models, options: ExampleOptions, field: string): readonly Json[] => {
  const lists = ['examples', 'enum'].flatMap(keyword => (schema[keyword] ?? []) as readonly Json[])
  const single = ['example', 'const']
    .filter(keyword => Object.hasOwn(schema, keyword))
    .map(keyword => schema[keyword] as Json)
  const branches = (['anyOf', 'oneOf'] as const).flatMap(keyword =>
    schema[keyword] === undefined ? [] : branchesOf(schema, keyword),
  )
  const formatted = schema['format'] === undefined ? [] : [formatOf(schema['format']).example]
  const { example } = factsOf(schema)
  const types = assertionsOf(schema).length === 0 ? ['string'] : typesAllowed(schema)
  return [
    ...single,
    ...lists,
    ...branches.map(branch => exampleFor(branch, models, options, field)),
    ...formatted,
    ...(example === undefined ? [] : [example]),
    ...types.flatMap(type => plain(type, schema, models, options, field)),
  ]
}

const plain = (
  type: string,
  schema: Schema,
  models: Models,
  options: ExampleOptions,
  field: string,
): readonly Json[] => {
  const limits = ['minimum', 'maximum', 'exclusiveMinimum'].flatMap(
    keyword => (schema[keyword] as number | undefined) ?? [],
  )
  switch (type) {
    case 'string':
      return [wordsOf(field), 'x'.repeat((schema['minLength'] as number | undefined) ?? 1), '1', '2024-05-06']
    case 'integer':
      return [1, ...limits, ...limits.map(limit => limit + 1)]
    case 'number':
      return [1.5, ...limits, ...limits.map(limit => limit + 0.5)]
    case 'boolean':
      return [true, false]
    case 'array':
      return [
        Array.from({ length: Math.max(1, (schema['minItems'] as number | undefined) ?? 1) }, () =>
          exampleFor(itemSchemaOf(schema), models, options, field),
        ),
        [],
      ]
    case 'object':
      return [objectExample(schema, models, options)]
    default:
      return [null]
  }
}

const objectExample = (schema: Schema, models: Models, options: ExampleOptions): Json => {
  const required = requiredOf(schema)
  const fields = Object.entries(propertiesOf(schema)).filter(
    ([name]) => options.requiredOnly !== true || required.includes(name),
  )
  const entries = entrySchemaOf(schema)
  return {
    ...Object.fromEntries(fields.map(([name, property]) => [name, exampleFor(property, models, options, name)])),
    ...(entries === null || options.requiredOnly === true ? {} : { 1: exampleFor(entries, models, options) }),
  }
}
