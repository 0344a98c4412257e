import { stringifyJson, type JsonObject } from '../../json/json.js'
import type { Admitted } from '../serving/call.js'
import { presentUser, renderUser, renderUserBytes } from '../directory/present.js'
import type { User } from '../directory/user.js'
import type { Seam } from '../changes/hooks.js'

/** A user as JSON text in the shape of a model. */
export function userText(call: Admitted, user: User, model: string): string {
  const fields = call.catalogue.fieldsOf(model)
  if (!call.watched('shown')) return renderUser(user, call.company, model, fields)
  return stringifyJson(userObject(call, user, model))
}

/** Several users in the shape of a model as one JSON list; bytes, unless a fault wants to see the text. */
export function listBody(call: Admitted, users: readonly User[], model: string | null): string | Uint8Array {
  if (model === null) return `[${users.map(user => user.key).join(',')}]`
  if (seen.some(seam => call.watched(seam))) return `[${users.map(user => userText(call, user, model)).join(',')}]`
  const fields = call.catalogue.fieldsOf(model)
  const parts = users.flatMap((user, i) => [i === 0 ? OPEN : COMMA, renderUserBytes(user, call.company, model, fields)])
  return Buffer.concat([...parts, users.length === 0 ? EMPTY : CLOSE])
}

/** Where faults look at an answer or what it is made of. */
const seen = ['shown', 'body', 'reply'] as const satisfies readonly Seam[]
const [OPEN, COMMA, CLOSE, EMPTY] = ['[', ',', ']', '[]'].map(text => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
]

/** The same as an object. */
export function userObject(call: Admitted, user: User, model: string): JsonObject {
  const fields = presentUser(user, call.company, call.catalogue.fieldsOf(model))
  return call.at('shown', { user, model, fields }).fields
}
