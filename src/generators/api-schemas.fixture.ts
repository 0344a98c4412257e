import { loadCatalogue, type Schema } from '../catalogue/index.js'

export const catalogue = loadCatalogue()

const written = [...catalogue.operations, ...catalogue.tokenOperations].flatMap(operation => [
  ...operation.responses.flatMap(({ body }) => (body === null ? [] : [body.schema])),
  ...(operation.request === null ? [] : [operation.request.body.schema]),
  ...operation.parameters.map(({ schema }) => schema),
])
const branches = written.flatMap(schema => [
  ...((schema['anyOf'] ?? []) as readonly Schema[]),
  ...((schema['oneOf'] ?? []) as readonly Schema[]),
])
const distinct = [...new Map([...written, ...branches].map(schema => [JSON.stringify(schema), schema])).values()]

/**
 * Every schema of the API, once: models, bodies, parameters, and branches of choices. Not `schemas/meta`: those
 * describe our own files, with keywords (`$defs`, `if`) that nobody generates values for.
 */
export const apiSchemas: readonly (readonly [name: string, schema: Schema])[] = [
  ...catalogue.models,
  ...distinct.map(schema => [JSON.stringify(schema).slice(0, 120), schema] as const),
]
