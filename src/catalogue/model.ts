import type { Schema } from './operation.js'

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
