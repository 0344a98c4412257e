import { modelOfRef, propertiesOf, type Schema } from '../catalogue/index.js'
import { pointerStep, type Json } from '../json/index.js'

/** The way to an object, outermost step first; only what is found is written as a pointer. */
type Steps = (string | number)[]
type Visit = (shape: Shape, object: { readonly [key: string]: Json }, steps: Steps) => void

/** What a schema says of fields, read off it once. */
interface Shape {
  /** Field → its schema; null where the schema names no fields. */
  readonly fields: ReadonlyMap<string, Schema> | null
  /** Fields that are missed where they are absent: a field that may hold anything is not. */
  readonly promised: readonly string[]
  readonly others: Schema | undefined
  readonly items: Schema | undefined
}

export interface Presence {
  /** Pointers of the fields that the schema does not name, in nested objects and list items too (drift): the first. */
  unknownFields(schema: Schema, value: Json): string[]
  /** Pointers of the fields that the schema names and the value lacks (HTTP-5). */
  missingFields(schema: Schema, value: Json): string[]
}

/** Unknown fields that are told: a target makes up as many as it likes. */
const UNKNOWN_FIELDS = 20_000

const pointerTo = (steps: Steps, key: string): string => [...steps, key].map(pointerStep).join('')
const isNested = (value: Json | undefined): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null
const schemaOrNone = (value: unknown): Schema | undefined =>
  typeof value === 'object' && value !== null ? (value as Schema) : undefined

function readShape(schema: Schema): Shape {
  const fields = schema['properties'] === undefined ? null : new Map(Object.entries(propertiesOf(schema)))
  const promised = [...(fields ?? [])].flatMap(([name, field]) => ('type' in field || '$ref' in field ? [name] : []))
  return {
    fields,
    promised,
    others: schemaOrNone(schema['additionalProperties']),
    items: schemaOrNone(schema['items']),
  }
}

export function createPresence(models: ReadonlyMap<string, Schema>): Presence {
  const shapes = new Map<Schema, Shape>()
  const shapeOf = (schema: Schema): Shape => {
    const known = shapes.get(schema)
    if (known !== undefined) return known
    const ref = schema['$ref']
    const shape = typeof ref === 'string' ? shapeOf(models.get(modelOfRef(ref)) ?? {}) : readShape(schema)
    shapes.set(schema, shape)
    return shape
  }

  /** Visits every object of the value whose fields the schema names. */
  function walk(shape: Shape, value: Json[] | { [key: string]: Json }, steps: Steps, visit: Visit): void {
    if (Array.isArray(value)) {
      if (shape.items === undefined) return
      const items = shapeOf(shape.items)
      for (let i = 0; i < value.length; i += 1) into(items, value[i], i, steps, visit)
      return
    }
    const { fields, others } = shape
    if (fields !== null) visit(shape, value, steps)
    for (const key in value) {
      const inner = value[key]
      if (!isNested(inner)) continue
      const schema = fields?.has(key) === true ? schemaOrNone(fields.get(key)) : others
      if (schema !== undefined) into(shapeOf(schema), inner, key, steps, visit)
    }
  }

  function into(shape: Shape, value: Json | undefined, step: string | number, steps: Steps, visit: Visit): void {
    if (!isNested(value)) return
    steps.push(step)
    walk(shape, value, steps, visit)
    steps.pop()
  }

  return {
    unknownFields(schema, value) {
      const found: string[] = []
      if (isNested(value))
        walk(shapeOf(schema), value, [], ({ fields }, object, steps) => {
          for (const key in object) {
            if (found.length >= UNKNOWN_FIELDS) return
            if (fields?.has(key) === false) found.push(pointerTo(steps, key))
          }
        })
      return found
    },
    missingFields(schema, value) {
      const found: string[] = []
      if (isNested(value))
        walk(shapeOf(schema), value, [], ({ promised }, object, steps) => {
          for (const key of promised) if (!Object.hasOwn(object, key)) found.push(pointerTo(steps, key))
        })
      return found
    },
  }
}
