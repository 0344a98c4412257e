import { modelOfRef, propertiesOf, type Schema } from '../catalogue/index.js'
import { pointerStep, type Json } from './json.js'

type Models = ReadonlyMap<string, Schema>
/** The way to an object, outermost step first; only what is found is written as a pointer. */
type Steps = (string | number)[]
type Visit = (steps: Steps, properties: Readonly<Record<string, Schema>>, object: { readonly [key: string]: Json }) => void

const pointerTo = (steps: Steps, key: string): string => [...steps, key].map(pointerStep).join('')

/** Pointers of the fields that the schema does not name, in nested objects and list items too (drift). */
export function unknownFields(models: Models, schema: Schema, value: Json): string[] {
  const found: string[] = []
  walk(models, schema, value, [], (steps, properties, object) => {
    for (const key in object) if (!Object.hasOwn(properties, key)) found.push(pointerTo(steps, key))
  })
  return found
}

/** Pointers of the fields that the schema names and the value lacks (HTTP-5). A field that may hold anything is not missed. */
export function missingFields(models: Models, schema: Schema, value: Json): string[] {
  const found: string[] = []
  walk(models, schema, value, [], (steps, properties, object) => {
    for (const key in properties) {
      const property = properties[key] as Schema
      if (!Object.hasOwn(object, key) && ('type' in property || '$ref' in property)) found.push(pointerTo(steps, key))
    }
  })
  return found
}

const isNested = (value: Json | undefined): value is Json[] | { [key: string]: Json } => typeof value === 'object' && value !== null

/** Visits every object of the value whose fields the schema names. */
function walk(models: Models, schema: Schema, value: Json, steps: Steps, visit: Visit): void {
  if (!isNested(value)) return
  if (typeof schema['$ref'] === 'string') return walk(models, models.get(modelOfRef(schema['$ref'])) ?? {}, value, steps, visit)
  const into = (inner: Schema | undefined, key: string | number, item: Json | undefined): void => {
    if (typeof inner !== 'object' || !isNested(item)) return
    steps.push(key)
    walk(models, inner, item, steps, visit)
    steps.pop()
  }
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined
    value.forEach((item: Json, index) => into(items, index, item))
    return
  }
  const properties = propertiesOf(schema)
  const others = schema['additionalProperties'] as Schema | undefined
  if (schema['properties'] !== undefined) visit(steps, properties, value)
  for (const key in value) into(Object.hasOwn(properties, key) ? properties[key] : others, key, value[key])
}
