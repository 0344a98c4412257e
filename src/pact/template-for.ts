import { modelOfRef, propertiesOf, type Catalogue, type Schema } from '../catalogue/index.js'
import { exampleFor } from '../generators/index.js'
import { integer, like, mapOf, number, oneOrMore, text, type Matcher } from './matcher.js'

type Models = Catalogue['models']

/** Which fields of an object the provider state answers for; all others are left out of the pact. */
export type Promised = (field: string, schema: Schema) => boolean

const INSTANT = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`

/** The schema itself where it is a reference. */
export function resolved(schema: Schema, models: Models): Schema {
  const ref = schema['$ref']
  return typeof ref === 'string' ? { ...models.get(modelOfRef(ref)) } : schema
}

/** May the value be null, or is nothing known of its type? */
export function isUncertain(schema: Schema, models: Models): boolean {
  return typesOf(resolved(schema, models), true).length !== 1
}

/**
 * How an answer is compared: scalars by type, instants and choices by pattern, lists item by item, maps value by value.
 * Null is no type of its own here: the provider states fill what may be null. Null where the schema says nothing that can
 * be held against a value (any type, or several).
 */
export function templateFor(schema: Schema, models: Models, promised: Promised, field = ''): Matcher | null {
  const known = resolved(schema, models)
  const types = typesOf(known, false)
  if (types.length !== 1) return null
  if (types[0] === 'object') return objectTemplate(known, models, promised)
  if (types[0] === 'array') {
    const item = templateFor((known['items'] ?? {}) as Schema, models, promised, field)
    return item === null ? null : oneOrMore(item)
  }
  return scalarTemplate(known, exampleFor(schema, models, {}, field))
}

function objectTemplate(schema: Schema, models: Models, promised: Promised): Matcher | null {
  const entries = schema['additionalProperties']
  if (typeof entries === 'object' && entries !== null) {
    const value = templateFor(entries as Schema, models, promised)
    return value === null ? null : mapOf('1', value)
  }
  const fields = Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    const template = promised(name, property) ? templateFor(property, models, promised, name) : null
    return template === null ? [] : [[name, template] as const]
  })
  return like(Object.fromEntries(fields))
}

function scalarTemplate(schema: Schema, example: unknown): Matcher {
  const choices = schema['enum'] as readonly unknown[] | undefined
  if (typeof example === 'string') {
    if (choices !== undefined)
      return text(`^(${choices.filter(choice => typeof choice === 'string').join('|')})$`, example)
    return schema['format'] === 'date-time' ? text(INSTANT, example) : like(example)
  }
  if (typeof example === 'number') return typesOf(schema, false)[0] === 'integer' ? integer(example) : number(example)
  if (typeof example === 'boolean') return like(example)
  throw new Error(`no matcher for an example of type ${typeof example}`)
}

function typesOf(schema: Schema, withNull: boolean): readonly string[] {
  const declared = (schema['type'] ?? []) as string | readonly string[]
  const types = typeof declared === 'string' ? [declared] : declared
  return withNull ? types : types.filter(type => type !== 'null')
}
