import { CatalogueError } from './catalogue-error.js'
import type { DocumentParameter, OpenApiDocument } from './document.js'
import { modelOfRef, propertiesOf, refOfModel } from './models.js'
import type { Schema } from './operation.js'
import { factsOf } from './user-fields.js'

/** What a reference to a field looks like: the field as answers show it, or as requests write it. */
const REFERENCE = /^\.\.\/fields\/(\w+)\.schema\.json(#\/\$defs\/written)?$/

/** What a model does not repeat of its fields. */
const OURS = ['$schema', 'title', '$defs']

/**
 * A model with its fields in place of the references to them: a `$ref` becomes the schema of the field, an `x-echoes`
 * what a refused entry says of a field, which it repeats as it was sent, whatever its type.
 */
export function inlineFields(model: Schema, fields: ReadonlyMap<string, Schema>): Schema {
  if (model['properties'] === undefined) return model
  const properties = Object.entries(propertiesOf(model)).map(
    ([name, schema]) => [name, inlined(name, schema, model, fields)] as const,
  )
  return { ...model, properties: Object.fromEntries(properties) }
}

function inlined(name: string, schema: Schema, model: Schema, fields: ReadonlyMap<string, Schema>): Schema {
  const echoed = schema['x-echoes']
  if (echoed !== undefined) return echo(fieldAt(echoed, name, fields).field, model)
  if (!String(schema['$ref']).includes('/fields/')) return schema
  const { field, written } = fieldAt(schema['$ref'], name, fields)
  return written ? writtenField(field) : shownField(field)
}

function fieldAt(
  ref: unknown,
  name: string,
  fields: ReadonlyMap<string, Schema>,
): { readonly field: Schema; readonly written: boolean } {
  const [, stem, written] = REFERENCE.exec(String(ref)) ?? []
  const field = stem === name ? fields.get(stem) : undefined
  if (field === undefined) throw new CatalogueError(`${name}: ${String(ref)} is no description of this field`)
  return { field, written: written !== undefined }
}

/** The schema of a field in an answer; a reference to a model is a file name, as in every model. */
export function shownField(field: Schema): Schema {
  const entries = Object.entries(field).filter(([keyword]) => !OURS.includes(keyword))
  return Object.fromEntries(
    entries.map(([keyword, value]) =>
      keyword === '$ref' ? [keyword, String(value).replace('../models/', '')] : [keyword, value],
    ),
  )
}

/** The same in a request, where more may be asked of it: keywords first, then what it is and who says so. */
export function writtenField(field: Schema): Schema {
  const { $ref, ...more } = ((field['$defs'] ?? {}) as Readonly<Record<string, Schema>>)['written'] ?? {}
  if ($ref !== undefined && $ref !== '#') throw new CatalogueError(`${String(field['title'])}: written starts from #`)
  const { description, 'x-source': source, ...keywords } = { ...shownField(field), ...more }
  return { ...keywords, description, 'x-source': source }
}

/** Whatever was sent; an example of it is one of the field. */
function echo(field: Schema, model: Schema): Schema {
  const { example } = factsOf(field)
  return {
    description: `${String(field['description'])} Echoed as sent.`,
    'x-source': model['x-source'],
    ...(example === undefined ? {} : { 'x-asbuilt': { example } }),
  }
}

/** A document with what its parameters may hold in place of the references to it. */
export function inlineParameters(document: OpenApiDocument, values: ReadonlyMap<string, Schema>): OpenApiDocument {
  const parameters = Object.entries(document.components['parameters'] ?? {}).map(([key, value]) => {
    const parameter = value as DocumentParameter
    const [, name] = /^\.\.\/parameters\/(\w+)\.schema\.json$/.exec(String(parameter.schema['$ref'])) ?? []
    if (name === undefined) return [key, parameter]
    const { 'x-asbuilt': _, ...schema } = shownField(values.get(name) ?? noValue(name))
    return [key, { ...parameter, schema }]
  })
  if (parameters.length === 0) return document
  return {
    ...document,
    components: { ...document.components, parameters: Object.fromEntries(parameters) as typeof document.components },
  }
}

function noValue(parameter: string): never {
  throw new CatalogueError(`schemas/parameters describes no ${parameter}`)
}

type Node = { [key: string]: unknown }

/** One document that holds every model it needs, directly or through another. */
export function bundle(document: OpenApiDocument, models: ReadonlyMap<string, Schema>): Node {
  const used = new Set<string>()
  const inside = (model: string): string => {
    used.add(model)
    return `#/components/schemas/${model}`
  }
  const inlined = pointTo(document, inside) as Node
  const schemas: Node = {}
  for (const name of used) {
    const { $schema, ...schema } = models.get(name) ?? {}
    schemas[name] = pointTo(withoutFacts(schema), inside)
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...inlined, components: { ...(inlined['components'] as Node), schemas: sorted } }
}

/** What we know of fields beyond JSON Schema stays with us. */
function withoutFacts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutFacts)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (key === 'x-asbuilt' ? [] : [[key, withoutFacts(value)]])),
  )
}

/** The document with references to models as models write them themselves: file names. */
export function besideModels(document: OpenApiDocument): OpenApiDocument {
  return pointTo(document, refOfModel) as OpenApiDocument
}

/** Copies a node; each reference to the file of a model becomes what `refTo` makes of its name. */
function pointTo(node: unknown, refTo: (model: string) => string): unknown {
  if (Array.isArray(node)) return node.map(item => pointTo(item, refTo))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key !== '$ref' || typeof value !== 'string' || value.startsWith('#')
        ? [key, pointTo(value, refTo)]
        : [key, refTo(modelOfRef(value))],
    ),
  )
}
