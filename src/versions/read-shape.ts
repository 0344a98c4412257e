import { modelOfRef, type Schema } from '../catalogue/index.js'
import { isObject, sameJson, type Json } from '../json/index.js'
import type { ShapeKind, ShapeReader, Shape } from './shape.js'

type Models = ReadonlyMap<string, Schema>

const plainKinds: Readonly<Record<string, ShapeKind>> = {
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  string: 'string',
  array: 'list',
}

/** Keywords that say nothing of a value. */
const annotations = ['title', 'description', '$comment', 'examples', 'example', '$schema', '$id']

/** Keywords that a shape has a member for, and annotations: no limits. */
const noLimits = new Set([
  ...['type', 'enum', 'const', 'format', 'properties', 'required', 'items', 'additionalProperties'],
  ...annotations,
  ...['default', 'deprecated', 'readOnly', 'writeOnly', '$defs'],
])

/** Makes the function that reads schemas against these models. */
export function shapeReader(models: Models): ShapeReader {
  return schema => readShape(dereference(schema, models), models)
}

function readShape(schema: Schema, models: Models): Shape {
  const values = valuesOf(schema)
  const types = typesOf(schema, values)
  const kindOf = (type: string): ShapeKind =>
    type === 'object' ? objectKind(schema) : (plainKinds[type] ?? 'anything')
  const kinds = new Set(types.filter(type => type !== 'null').map(kindOf))
  return {
    kinds: [...kinds].sort(),
    nullable: (types.includes('null') && (values?.includes(null) ?? true)) || kinds.has('anything'),
    format: typeof schema['format'] === 'string' ? schema['format'] : null,
    values: values?.filter(value => value !== null) ?? null,
    limits: limitsOf(schema, models),
    fields: (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>,
    required: (schema['required'] ?? []) as readonly string[],
    item: asSchema(schema['items']),
    entry: asSchema(schema['additionalProperties']),
  }
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {}
}

function objectKind(schema: Schema): ShapeKind {
  return schema['properties'] === undefined && typeof schema['additionalProperties'] === 'object' ? 'map' : 'object'
}

function valuesOf(schema: Schema): readonly Json[] | null {
  if ('const' in schema) return [schema['const'] as Json]
  return Array.isArray(schema['enum']) ? (schema['enum'] as readonly Json[]) : null
}

function typesOf(schema: Schema, values: readonly Json[] | null): readonly string[] {
  const { type } = schema
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type as readonly string[]
  if (values !== null) return [...new Set(values.map(typeOfValue))]
  if ('properties' in schema || typeof schema['additionalProperties'] === 'object') return ['object']
  return 'items' in schema ? ['array'] : ['anything']
}

function typeOfValue(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'bigint' || Number.isInteger(value)) return 'integer'
  return typeof value
}

function limitsOf(schema: Schema, models: Models): Readonly<Record<string, Json>> {
  const limits = Object.entries(schema)
    .filter(([keyword]) => !noLimits.has(keyword) && !keyword.startsWith('x-'))
    .map(([keyword, value]) => [keyword, normalise(value as Json, models)] as const)
  const closed = sameJson(schema['additionalProperties'] as Json | undefined, false)
    ? [['additionalProperties', false] as const]
    : []
  return Object.fromEntries([...limits, ...closed])
}

/** A schema with its reference replaced by the model; what stands beside the reference wins. */
function dereference(schema: Schema, models: Models): Schema {
  const { $ref, ...beside } = schema
  if (typeof $ref !== 'string') return schema
  const model = models.get(modelOfRef($ref))
  if (model === undefined) throw new Error(`${$ref} names no model of the catalogue`)
  return dereference({ ...model, ...beside }, models)
}

/** A part of a schema without references and annotations, so that two parts compare by what they demand. */
function normalise(value: Json, models: Models, within: readonly string[] = []): Json {
  if (Array.isArray(value)) return value.map(item => normalise(item, models, within))
  if (!isObject(value)) return value
  const ref = value['$ref']
  if (typeof ref === 'string') {
    // A model that holds itself stays a reference where it comes round again.
    if (within.includes(ref)) return { $ref: ref }
    return normalise(dereference(value, models) as Json, models, [...within, ref])
  }
  const kept = Object.entries(value).filter(([key]) => !annotations.includes(key) && !key.startsWith('x-'))
  return Object.fromEntries(kept.map(([key, inner]) => [key, normalise(inner, models, within)]))
}
