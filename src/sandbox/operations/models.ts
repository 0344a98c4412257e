import {
  propertiesOf,
  type BodySchema,
  type Catalogue,
  type Operation,
  type Schema,
  modelOfRef,
} from '../../catalogue/index.js'
import type { Admitted } from '../serving/call.js'

/**
 * The model of a single user in the answer. Where the document leaves a choice that no parameter decides, the branch
 * with most fields: what fits it fits the others too.
 */
export function userModel({ catalogue, operation }: Admitted): string {
  const known = userModels.get(operation) ?? widestModel(catalogue, operation)
  userModels.set(operation, known)
  return known
}

const userModels = new WeakMap<Operation, string>()

function widestModel(catalogue: Catalogue, operation: Operation): string {
  const body = catalogue.bodyModel(operation, operation.success[0] ?? 200)
  const models = body === null ? [] : modelsOf(body)
  const [widest] = models.toSorted((a, b) => catalogue.fieldsOf(b).length - catalogue.fieldsOf(a).length)
  if (widest === undefined) throw new Error(`${operation.id} declares no model for its answer`)
  return widest
}

function modelsOf(body: BodySchema): readonly string[] {
  return body.model === undefined ? Object.values(body.choices).flatMap(modelsOf) : [body.model]
}

/** The model of the items of a list in a view; null where the view shows bare ids. */
export function itemModel({ catalogue, operation }: Admitted, view: string): string | null {
  return catalogue.bodyModel(operation, operation.success[0] ?? 200, view)?.model ?? null
}

/** The model of the entries of a list inside the answer's model: `entities`. null where the answer has no such list. */
export function entryModel({ catalogue, operation }: Admitted, field: string): string | null {
  const model = catalogue.bodyModel(operation, operation.success[0] ?? 200)?.model
  const list = propertiesOf(catalogue.models.get(model ?? '') ?? {})[field]
  const ref = (list?.['items'] as Schema | undefined)?.['$ref']
  return typeof ref === 'string' ? modelOfRef(ref) : null
}

/** The model of the fields that a request may set. */
export function requestModel(operation: Operation): string {
  const payload = operation.request?.payload
  const model = payload?.model
  if (model === undefined) throw new Error(`${operation.id} declares no model for its request`)
  return model
}
