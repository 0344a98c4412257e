import type { OpenApiDocument } from './document.js'
import { modelOfRef, refOfModel } from './model.js'
import type { Schema } from './operation.js'

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
