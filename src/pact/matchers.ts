import { propertiesOf, type Catalogue, type Schema } from '../catalogue/index.js'
import { dereference, exampleFor } from '../generators/index.js'
import { exampleValues, type StateValues } from './provider-states.js'

/** Pact's integration JSON: plain values, and objects that say how a value is compared and where it comes from. */
export type Template = null | boolean | number | string | Template[] | { readonly [key: string]: Template }
export type Matcher = {
  readonly 'pact:matcher:type': string
  readonly value: Template
  readonly [key: string]: Template
}

const matcher = (type: string, value: Template, more: Readonly<Record<string, Template>> = {}): Matcher => ({
  'pact:matcher:type': type,
  value,
  ...more,
})

/** Any value of the same JSON type; an object has at least these fields. */
export const like = (value: Template): Matcher => matcher('type', value)
export const integer = (value: number): Matcher => matcher('integer', value)
export const number = (value: number): Matcher => matcher('number', value)
/** Pact compares the whole text: a part of it needs `.*` on both sides. */
export const regex = (pattern: string, value: string): Matcher => matcher('regex', value, { regex: pattern })
/** At least one item, each like this one: no list is empty in the states that our interactions name. */
export const eachLike = (item: Template): Matcher => matcher('type', [item], { min: 1 })
/** An object with any keys, each value like this one. */
export const eachValueLike = (key: string, value: Template): Matcher => matcher('values', { [key]: value })

/**
 * A value that is compared exactly, and that the provider state replaces when the pact is verified. `${companyId}` in
 * the expression stands for a state value. Pact's own `fromProviderState` compares types alone: any path would do.
 */
export function fromState(expression: string, asNumber = false): Matcher {
  const value = expression.replace(/\$\{(\w+)\}/g, (_, name: string) => exampleValues[name as keyof StateValues])
  return matcher('equality', asNumber ? Number(value) : value, { 'pact:generator:type': 'ProviderState', expression })
}

export function isMatcher(template: Template): template is Matcher {
  return (
    typeof template === 'object' && template !== null && !Array.isArray(template) && 'pact:matcher:type' in template
  )
}

/** The example in a template: what the mock server answers with. */
export function exampleIn(template: Template): Template {
  if (isMatcher(template)) return exampleIn(template.value)
  if (Array.isArray(template)) return template.map(exampleIn)
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, exampleIn(value)]))
}

type Models = Catalogue['models']

/** Which fields of an object the pact names; no others are compared. */
export type FieldFilter = (field: string, schema: Schema) => boolean

const INSTANT = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`

/** Whether the value may be null, or of more than one type. */
export function mayBeNullOrUntyped(schema: Schema, models: Models): boolean {
  return typesOf(dereference(schema, models), true).length !== 1
}

/**
 * How a response is compared: scalars by type, instants and enums by pattern, lists item by item, maps value by value.
 * That a value may be null is left out: the provider states fill every field.
 * @returns null where the schema allows any type, or several.
 */
export function matcherFor(schema: Schema, models: Models, named: FieldFilter, field = ''): Matcher | null {
  const known = dereference(schema, models)
  const types = typesOf(known, false)
  if (types.length !== 1) return null
  if (types[0] === 'object') return objectMatcher(known, models, named)
  if (types[0] === 'array') {
    const item = matcherFor((known['items'] ?? {}) as Schema, models, named, field)
    return item === null ? null : eachLike(item)
  }
  return scalarMatcher(known, exampleFor(schema, models, {}, field))
}

function objectMatcher(schema: Schema, models: Models, named: FieldFilter): Matcher | null {
  const entries = schema['additionalProperties']
  if (typeof entries === 'object' && entries !== null) {
    const value = matcherFor(entries as Schema, models, named)
    return value === null ? null : eachValueLike('1', value)
  }
  const fields = Object.entries(propertiesOf(schema)).flatMap(([name, property]) => {
    const template = named(name, property) ? matcherFor(property, models, named, name) : null
    return template === null ? [] : [[name, template] as const]
  })
  return like(Object.fromEntries(fields))
}

function scalarMatcher(schema: Schema, example: unknown): Matcher {
  const members = schema['enum'] as readonly unknown[] | undefined
  if (typeof example === 'string') {
    if (members !== undefined)
      return regex(`^(${members.filter(member => typeof member === 'string').join('|')})$`, example)
    return schema['format'] === 'date-time' ? regex(INSTANT, example) : like(example)
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
