import { userField } from '../../catalogue/index.js'
import { scalarText, toTimestamp } from '../directory/values.js'
import { insertUser, writeUser } from '../directory/company.js'
import { hasRoomFor, idOfNewUser, sizeOf } from '../directory/database.js'
import { type Fields, type User, newUser } from '../directory/user.js'
import { type Payload, bodyMember } from '../request/body.js'
import type { AuthorizedCall } from '../serving/call.js'
import { keepPicture } from '../serving/pictures.js'
import { type Reply, refusals } from '../serving/reply.js'
import type { ReadFields, FieldSource } from '../validation/read-fields.js'
import { type FieldErrors, checkConflicts, checkRules } from '../validation/rules.js'

/** What stands under the root key of a request body, or why the body is refused (USER-13). */
export function readBody(call: AuthorizedCall): { readonly source: FieldSource } | { readonly refusal: Reply } {
  const { request } = call.operation
  if (request === null) throw new Error(`${call.operation.id} declares no body`)
  const unreadable = call.hook('unreadable', refusalOf(call.payload, request.mediaTypes))
  if (unreadable !== null) return { refusal: unreadable }
  const source = bodyMember(call.payload, request.root)
  return source === undefined ? { refusal: refusals.missingRoot(request.root) } : { source }
}

/** JSON is taken wherever a body is: it is what real clients send, whatever the document declares (USER-9). */
function refusalOf(payload: Payload, declared: readonly string[]): Reply | null {
  const accepted = [...new Set(['application/json', ...declared])]
  if (payload.kind === 'unreadable') return refusals.badRequest(payload.message)
  const form = payload.kind === 'form' && !accepted.includes('multipart/form-data')
  return payload.kind === 'unsupported' || form ? refusals.unsupported(accepted) : null
}

/** A write that was checked and may be carried out, or what is wrong with it: bad values before conflicts (AUTH-9). */
type CheckedWrite =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly status: 400 | 409; readonly errors: FieldErrors }

/** Checks what was sent against every rule; `user` is null where it is to be created. */
export function checkWrite(call: AuthorizedCall, read: ReadFields, user: User | null): CheckedWrite {
  const sent = call.hook('sent', read.sent)
  checkRules(sent, user, call.company, read.errors)
  const errors = call.hook('errors', read.errors)
  if (errors.size > 0) return { ok: false, status: 400, errors }
  const conflicts = call.hook('conflicts', checkConflicts(sent, user, call.company))
  if (conflicts.size > 0) return { ok: false, status: 409, errors: conflicts }
  const size = sizeOf(sent, user?.fields ?? null)
  if (!hasRoomFor(call.database, size))
    return {
      ok: false,
      status: 400,
      errors: new Map([['base', ['the sandbox is full: end it and start another one']]]),
    }
  const pictures = Object.fromEntries([...read.files].map(([field, part]) => [field, keepPicture(call, part)]))
  return { ok: true, fields: { ...sent, ...pictures } }
}

const NEW_USER: Fields = {
  [userField.active]: true,
  [userField.employee]: false,
  [userField.insuranceManager]: false,
  [userField.accountant]: false,
}

/** Carries out a checked write; `user` is null where it is to be created. */
export function storeUser(call: AuthorizedCall, user: User | null, fields: Fields): User {
  return user === null ? createUser(call, fields) : updateUser(call, user, fields)
}

/** Stores a new user (USER-3). */
function createUser(call: AuthorizedCall, fields: Fields): User {
  const now = toTimestamp(call.clock.now())
  const changes = call.hook('changes', {
    ...NEW_USER,
    ...fields,
    [userField.createdAt]: now,
    [userField.updatedAt]: now,
  })
  const email = scalarText(changes[userField.email])
  const user = newUser(idOfNewUser(call.database, call.company, email), changes)
  if (call.hook('commit', true)) {
    insertUser(call.company, user)
    call.database.stored += sizeOf(changes, null)
  }
  return call.hook('written', user)
}

/** Stores exactly the fields that were sent, and when (USER-7). */
function updateUser(call: AuthorizedCall, user: User, fields: Fields): User {
  const changes = call.hook('changes', { ...fields, [userField.updatedAt]: toTimestamp(call.clock.now()) })
  if (call.hook('commit', true)) {
    const picture = user.fields[userField.picture]
    call.database.stored += sizeOf(changes, user.fields)
    writeUser(call.company, user, changes)
    if (user.fields[userField.picture] !== picture) call.database.pictures.drop(picture)
    return call.hook('written', user)
  }
  // nothing is stored, and the answer claims that it was
  return call.hook('written', newUser(user.id, { ...user.fields, ...changes }, user.projects))
}
