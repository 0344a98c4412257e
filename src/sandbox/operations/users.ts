import { userField } from '../../catalogue/index.js'
import { writeUser } from '../directory/company.js'
import type { User } from '../directory/user.js'
import { parseId, toTimestamp } from '../directory/values.js'
import { callerEmail } from '../oauth/clients.js'
import type { AuthorizedCall, OperationHandler } from '../serving/call.js'
import { fieldErrors, refusals, reply, replyBody, type Reply } from '../serving/reply.js'
import { readFields } from '../validation/read-fields.js'
import { requestModel, userModel, userText } from './user-answers.js'
import { checkWrite, readBody, storeUser } from './write-user.js'

/** The user that the path names, if the caller's company has it: users of other companies are invisible (AUTH-8). */
function findUser(call: AuthorizedCall): User | null {
  const id = parseId(call.params['id'] ?? '')
  return call.hook('found', id === null ? null : (call.company.users.get(String(id)) ?? null))
}

/** USER-1, USER-2 */
export const show: OperationHandler = call => {
  const user = findUser(call)
  return user === null ? refusals.notFound() : replyBody(200, userText(call, user, userModel(call)))
}

/** ME-1: every caller is a user of each company it may look into. */
export const me: OperationHandler = call => {
  const user = call.hook('found', call.company.byEmail.get(callerEmail(call.client.caller)) ?? null)
  return user === null ? refusals.notFound() : replyBody(200, userText(call, user, userModel(call)))
}

/** USER-3, USER-4, USER-5 */
export const create: OperationHandler = call => write(call, null, 201)

/** USER-0, USER-7, USER-8 */
export const update: OperationHandler = call => {
  const user = findUser(call)
  return user === null ? refusals.notFound() : write(call, user, 200)
}

function write(call: AuthorizedCall, user: User | null, success: 200 | 201): Reply {
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const read = readFields(call.catalogue, requestModel(call.operation), body.source)
  if (read === null) return refusals.missingRoot(call.operation.request?.root ?? '')
  const checked = checkWrite(call, read, user)
  if (!checked.ok) return fieldErrors(checked.status, Object.fromEntries(checked.errors))
  return replyBody(success, userText(call, storeUser(call, user, checked.fields), userModel(call)))
}

/** INVITE-1: nothing changes but when the last invitation was mailed. */
export const invite: OperationHandler = call => {
  const user = findUser(call)
  if (user === null) return refusals.notFound()
  const changes = call.hook('changes', { [userField.invitedAt]: toTimestamp(call.clock.now()) })
  if (call.hook('commit', true)) writeUser(call.company, user, changes)
  return reply(202, {})
}
