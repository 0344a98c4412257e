import {
  type BodySchema,
  type Catalogue,
  type Operation,
  type Schema,
  modelOfRef,
  propertiesOf,
} from '../../catalogue/index.js'
import { type JsonObject, stringifyJson } from '../../json/index.js'
import type { HookPoint } from '../changes/hook-points.js'
import { presentUser, renderUser, renderUserBytes } from '../directory/present.js'
import type { User } from '../directory/user.js'
import type { AuthorizedCall } from '../serving/call.js'

/**
 * The model of a single user in the answer. Where the document leaves a choice that no parameter decides, the branch
 * with most fields: what fits it fits the others too.
 */
export function userModel({ catalogue, operation }: AuthorizedCall): string {
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
  return body.model === undefined ? Object.values(body.branches).flatMap(modelsOf) : [body.model]
}

/** The model of the items of a list in a view; null where the view shows bare ids. */
export function itemModel({ catalogue, operation }: AuthorizedCall, view: string): string | null {
  return catalogue.bodyModel(operation, operation.success[0] ?? 200, view)?.model ?? null
}

/** The model of the entries of a list inside the answer's model: `entities`. null where the answer has no such list. */
export function entryModel({ catalogue, operation }: AuthorizedCall, field: string): string | null {
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

/** A user as JSON text in the shape of a model. */
export function userText(call: AuthorizedCall, user: User, model: string): string {
  const fields = call.catalogue.fieldsOf(model)
  if (!call.hooked('shown')) return renderUser(user, call.company, model, fields)
  return stringifyJson(userObject(call, user, model))
}

/** Several users in the shape of a model as one JSON list; bytes, unless a fault or variant handles the text. */
export function listBody(call: AuthorizedCall, users: readonly User[], model: string | null): string | Uint8Array {
  if (model === null) return `[${users.map(user => user.key).join(',')}]`
  if (AS_TEXT.some(point => call.hooked(point))) return `[${users.map(user => userText(call, user, model)).join(',')}]`
  const fields = call.catalogue.fieldsOf(model)
  const parts = users.flatMap((user, i) => [i === 0 ? OPEN : COMMA, renderUserBytes(user, call.company, model, fields)])
  return Buffer.concat([...parts, users.length === 0 ? EMPTY : CLOSE])
}

/** The hook points at which a list has to be there as text. */
const AS_TEXT = ['shown', 'body', 'reply'] as const satisfies readonly HookPoint[]
const [OPEN, COMMA, CLOSE, EMPTY] = ['[', ',', ']', '[]'].map(text => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
]

/** A user as an object in the shape of a model. */
export function userObject(call: AuthorizedCall, user: User, model: string): JsonObject {
  const fields = presentUser(user, call.company, call.catalogue.fieldsOf(model))
  return call.hook('shown', { user, model, fields }).fields
}
