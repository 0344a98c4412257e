import { modelOfRef, propertiesOf, type Schema } from '../catalogue/index.js'
import type { Json } from '../json/index.js'

export { propertiesOf }

/** Models by the stem of their file: `user-detail`. */
export type Models = ReadonlyMap<string, Schema>

const annotations = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'example',
  'deprecated',
  'readOnly',
  'writeOnly',
  'contentMediaType',
  'contentEncoding',
  'discriminator',
])

/** Keywords that restrict a value; all others are annotations or refused. */
const assertions = [
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'anyOf',
  'oneOf',
] as const
export type Assertion = (typeof assertions)[number]

const isAnnotation = (keyword: string): boolean => annotations.has(keyword) || keyword.startsWith('x-')

/** The keywords of a schema that restrict a value. Throws on one that no generator knows: its values might fail it. */
export const assertionsOf = (schema: Schema): readonly Assertion[] =>
  Object.keys(schema).flatMap(keyword => {
    if (isAnnotation(keyword)) return []
    const known = assertions.find(assertion => assertion === keyword)
    if (known === undefined) throw new Error(`Unsupported JSON Schema keyword "${keyword}"${titled(schema)}`)
    return [known]
  })

/** The parts of a choice: a choice stands alone, with annotations at most. */
export const branchesOf = (schema: Schema, keyword: 'anyOf' | 'oneOf'): readonly Schema[] => {
  const others = assertionsOf(schema).filter(other => other !== keyword)
  const [first] = others
  if (first !== undefined)
    throw new Error(`Unsupported JSON Schema keyword "${first}" beside "${keyword}"${titled(schema)}`)
  return schema[keyword] as readonly Schema[]
}

/** Follows `$ref` to its model; beside it only annotations may stand. Throws on an unknown or circular reference. */
export const dereference = (schema: Schema, models: Models, seen: readonly string[] = []): Schema => {
  if (schema['$ref'] === undefined) return schema
  const { $ref: reference, ...beside } = schema
  const name = reference as string
  const restricting = Object.keys(beside).find(keyword => !isAnnotation(keyword))
  if (restricting !== undefined)
    throw new Error(`Unsupported JSON Schema keyword "${restricting}" beside "$ref" to ${name}`)
  const target = models.get(modelOfRef(name))
  if (target === undefined) throw new Error(`Unsupported "$ref" to ${name}: no such model`)
  if (seen.includes(name)) throw new Error(`Unsupported "$ref" to ${name}: it leads back to itself`)
  return { ...dereference(target, models, [...seen, name]), ...beside }
}

/** The types a schema allows; where it names none, what its keywords speak of; empty for anything at all. */
export const typesAllowed = (schema: Schema): readonly string[] => {
  const declared = schema['type']
  if (declared !== undefined) return typeof declared === 'string' ? [declared] : (declared as readonly string[])
  if (['properties', 'additionalProperties', 'required'].some(keyword => schema[keyword] !== undefined))
    return ['object']
  return schema['items'] === undefined ? [] : ['array']
}

export const requiredOf = (schema: Schema): readonly string[] => (schema['required'] ?? []) as readonly string[]

/** The schema of fields that have no name of their own; null where there is none. */
export const entrySchemaOf = (schema: Schema): Schema | null => {
  const entries = schema['additionalProperties']
  return typeof entries === 'object' && entries !== null ? (entries as Schema) : null
}

export const itemSchemaOf = (schema: Schema): Schema => (schema['items'] ?? {}) as Schema

const titled = (schema: Schema): string => (typeof schema['title'] === 'string' ? ` in "${schema['title']}"` : '')

/** The JSON Schema types of a value; a whole number is both `integer` and `number`. */
export const typesOf = (value: Json): readonly string[] => {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (typeof value === 'bigint') return ['integer', 'number']
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number']
  return [typeof value]
}

/** Length as JSON Schema counts it: code points. */
export const lengthOf = (text: string): number => [...text].length
