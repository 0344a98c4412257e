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
 * Every schema of the API: the models, and what operations say of bodies and parameters, each once; the branches of a choice by
 * themselves too. Not `schemas/meta`: those are our own reports and files, in a dialect of their own (`$defs`, `if`) that nobody
 * generates.
 */
export const apiSchemas: readonly (readonly [name: string, schema: Schema])[] = [
  ...catalogue.models,
  ...distinct.map(schema => [JSON.stringify(schema).slice(0, 120), schema] as const),
]
