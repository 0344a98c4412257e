import { insertUser, writeUser } from '../directory/company.js'
import { freshId } from '../directory/database.js'
import { type Fields, type User, newUser } from '../directory/user.js'
import { type Payload, under } from '../request/body.js'
import type { Admitted } from '../serving/call.js'
import { toTimestamp } from '../serving/clock.js'
import { keepPicture } from '../serving/pictures.js'
import { type Reply, refusals } from '../serving/reply.js'
import type { ReadFields, Source } from '../validation/read-fields.js'
import { type Errors, checkConflicts, checkRules } from '../validation/rules.js'

/** What stands under the root key of a request body, or why the body is refused (USER-13). */
export function readBody(call: Admitted): { readonly source: Source } | { readonly refusal: Reply } {
  const { request } = call.operation
  if (request === null) throw new Error(`${call.operation.id} declares no body`)
  const unreadable = call.at('unreadable', refuse(call.payload, request.mediaTypes))
  if (unreadable !== null) return { refusal: unreadable }
  const source = under(call.payload, request.root)
  return source === undefined ? { refusal: refusals.missingRoot(request.root) } : { source }
}

/** JSON is taken wherever a body is: it is what real clients send, whatever the document declares (USER-9). */
function refuse(payload: Payload, declared: readonly string[]): Reply | null {
  const accepted = [...new Set(['application/json', ...declared])]
  if (payload.kind === 'unreadable') return refusals.badRequest(payload.message)
  const form = payload.kind === 'form' && !accepted.includes('multipart/form-data')
  return payload.kind === 'unsupported' || form ? refusals.unsupported(accepted) : null
}

/** A write that was checked and may be carried out, or what is wrong with it: bad values before conflicts (AUTH-9). */
export type Draft =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly status: 400 | 409; readonly errors: Errors }

/** Checks what was sent against every rule; `user` is null where it is to be created. */
export function draft(call: Admitted, read: ReadFields, user: User | null): Draft {
  const sent = call.at('sent', read.sent)
  checkRules(sent, user, call.company, read.errors)
  const errors = call.at('errors', read.errors)
  if (errors.size > 0) return { ok: false, status: 400, errors }
  const conflicts = call.at('conflicts', checkConflicts(sent, user, call.company))
  if (conflicts.size > 0) return { ok: false, status: 409, errors: conflicts }
  const pictures = Object.fromEntries([...read.files].map(([field, part]) => [field, keepPicture(call, part)]))
  return { ok: true, fields: { ...sent, ...pictures } }
}

const NEW_USER: Fields = {
  is_active: true,
  is_employee: false,
  is_insurance_manager: false,
  erp_integrated_accountant: false,
}

/** Stores a new user (USER-3). */
export function createUser(call: Admitted, fields: Fields): User {
  const now = toTimestamp(call.clock.now())
  const changes = call.at('changes', { ...NEW_USER, ...fields, created_at: now, updated_at: now })
  const user = newUser(freshId(call.world), changes)
  if (call.at('commit', true)) insertUser(call.company, user)
  return call.at('written', user)
}

/** Stores exactly the fields that were sent, and when (USER-7). */
export function updateUser(call: Admitted, user: User, fields: Fields): User {
  const changes = call.at('changes', { ...fields, updated_at: toTimestamp(call.clock.now()) })
  if (call.at('commit', true)) {
    writeUser(call.company, user, changes)
    return call.at('written', user)
  }
  // nothing is stored, and the answer claims that it was
  return call.at('written', newUser(user.id, { ...user.fields, ...changes }, user.projects))
}
