import { modelOfRef, type Schema } from '../../catalogue/index.js'

/** A schema with its reference replaced by the model; what stands beside the reference wins. */
export function follow(schema: Schema, models: ReadonlyMap<string, Schema>): Schema {
  const { $ref, ...beside } = schema
  if (typeof $ref !== 'string') return schema
  const model = models.get(modelOfRef($ref))
  if (model === undefined) throw new Error(`${$ref} names no model of the catalogue`)
  return follow({ ...model, ...beside }, models)
}
