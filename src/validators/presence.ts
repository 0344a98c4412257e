import { modelOfRef, propertiesOf, type Schema } from '../catalogue/index.js'
import { pointerStep, type Json } from './json.js'

type Models = ReadonlyMap<string, Schema>
type Visit = (pointer: string, properties: Readonly<Record<string, Schema>>, object: { readonly [key: string]: Json }) => void

/** Pointers of the fields that the schema does not name, in nested objects and list items too (drift). */
export function unknownFields(models: Models, schema: Schema, value: Json): string[] {
  const found: string[] = []
  walk(models, schema, value, '', (pointer, properties, object) => {
    for (const key of Object.keys(object)) if (!Object.hasOwn(properties, key)) found.push(pointer + pointerStep(key))
  })
  return found
}

/** Pointers of the fields that the schema names and the value lacks (HTTP-5). A field that may hold anything is not missed. */
export function missingFields(models: Models, schema: Schema, value: Json): string[] {
  const found: string[] = []
  walk(models, schema, value, '', (pointer, properties, object) => {
    for (const [key, property] of Object.entries(properties)) {
      if (!Object.hasOwn(object, key) && ('type' in property || '$ref' in property)) found.push(pointer + pointerStep(key))
    }
  })
  return found
}

/** Visits every object of the value whose fields the schema names. */
function walk(models: Models, schema: Schema, value: Json, pointer: string, visit: Visit): void {
  if (typeof schema['$ref'] === 'string') return walk(models, models.get(modelOfRef(schema['$ref'])) ?? {}, value, pointer, visit)
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined
    if (items !== undefined) value.forEach((item: Json, index) => walk(models, items, item, pointer + pointerStep(index), visit))
  } else if (typeof value === 'object' && value !== null) {
    const object = value
    const properties = propertiesOf(schema)
    const others = schema['additionalProperties'] as Schema | undefined
    if (schema['properties'] !== undefined) visit(pointer, properties, object)
    for (const [key, inner] of Object.entries(object)) {
      const next = Object.hasOwn(properties, key) ? properties[key] : others
      if (typeof next === 'object') walk(models, next, inner, pointer + pointerStep(key), visit)
    }
  }
}
