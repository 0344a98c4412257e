import { modelOfRef, propertiesOf } from './model.js'
import type { BodySchema, RequestDescription, Schema } from './operation.js'

/** Tells of a schema what it is made of: one model, a list of one, or a choice by title. */
export function bodySchema(schema: Schema): BodySchema {
  const branches = (schema['anyOf'] ?? []) as readonly Schema[]
  const choices = Object.fromEntries(branches.map(branch => [String(branch['title']), bodySchema(branch)]))
  const list = schema['type'] === 'array'
  const ref = ((list ? (schema['items'] as Schema | undefined) : schema) ?? {})['$ref']
  return { schema, list, choices, ...(typeof ref === 'string' ? { model: modelOfRef(ref) } : {}) }
}

/** Finds the one key that the payload of a request stands under. */
export function payloadOf(
  body: BodySchema,
  models: ReadonlyMap<string, Schema>,
): Pick<RequestDescription, 'payload' | 'root' | 'mostEntries'> {
  const properties = Object.entries(propertiesOf(models.get(body.model ?? '') ?? body.schema))
  const [only] = properties
  if (only === undefined || properties.length > 1) return { root: '', payload: body, mostEntries: Infinity }
  const payload = bodySchema(only[1])
  return { root: only[0], payload, mostEntries: (payload.schema['maxItems'] as number | undefined) ?? Infinity }
}

/** Every model a body may be, its choices included. */
export function modelsIn(body: BodySchema): string[] {
  return [...(body.model === undefined ? [] : [body.model]), ...Object.values(body.choices).flatMap(modelsIn)]
}
