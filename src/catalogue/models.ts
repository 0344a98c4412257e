import type { BodySchema, RequestDescription, Schema } from './operation.js'

const SUFFIX = '.schema.json'

/** `user-detail` for `user-detail.schema.json`, with or without folders before it. */
export function modelOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1).replace(SUFFIX, '')
}

/** The `$ref` that models and body schemas use for a model. */
export function refOfModel(model: string): string {
  return model + SUFFIX
}

/** The schemas of a model's fields; empty where it is a map. */
export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
}

/** Describes a schema by what it is made of: one model, a list of one, or a choice of titled branches. */
export function bodySchema(schema: Schema): BodySchema {
  const choice = (schema['anyOf'] ?? []) as readonly Schema[]
  const branches = Object.fromEntries(choice.map(branch => [String(branch['title']), bodySchema(branch)]))
  const list = schema['type'] === 'array'
  const ref = ((list ? (schema['items'] as Schema | undefined) : schema) ?? {})['$ref']
  return { schema, list, branches, ...(typeof ref === 'string' ? { model: modelOfRef(ref) } : {}) }
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

/** Every model a body may be, those of its branches included. */
export function modelsIn(body: BodySchema): string[] {
  return [...(body.model === undefined ? [] : [body.model]), ...Object.values(body.branches).flatMap(modelsIn)]
}
