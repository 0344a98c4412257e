import { writeUser } from '../directory/company.js'
import type { User } from '../directory/user.js'
import { parseId } from '../directory/values.js'
import { callerEmail } from '../seed/seed-database.js'
import type { Admitted } from '../serving/call.js'
import { toTimestamp } from '../serving/clock.js'
import { fieldErrors, refusals, reply, replyText } from '../serving/reply.js'
import { readFields } from '../validation/read-fields.js'
import type { Effect } from './effect.js'
import { requestModel, userModel, userText } from './user-answers.js'
import { createUser, draft, readBody, updateUser } from './write-user.js'

/** The user that the path names, if the caller's company has it: users of other companies are invisible (AUTH-8). */
export function findUser(call: Admitted): User | null {
  const id = parseId(call.params['id'] ?? '')
  return call.at('found', id === null ? null : (call.company.users.get(String(id)) ?? null))
}

/** USER-1, USER-2 */
export const show: Effect = call => {
  const user = findUser(call)
  return user === null ? refusals.notFound() : replyText(200, userText(call, user, userModel(call)))
}

/** ME-1: every caller is a user of each company it may look into. */
export const me: Effect = call => {
  const user = call.at('found', call.company.byEmail.get(callerEmail(call.client.caller)) ?? null)
  return user === null ? refusals.notFound() : replyText(200, userText(call, user, userModel(call)))
}

/** USER-3, USER-4, USER-5 */
export const create: Effect = call => {
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const read = readFields(call.catalogue, requestModel(call.operation), body.source)
  if (read === null) return refusals.missingRoot(call.operation.request?.root ?? '')
  const checked = draft(call, read, null)
  if (!checked.ok) return fieldErrors(checked.status, Object.fromEntries(checked.errors))
  return replyText(201, userText(call, createUser(call, checked.fields), userModel(call)))
}

/** USER-0, USER-7, USER-8 */
export const update: Effect = call => {
  const user = findUser(call)
  if (user === null) return refusals.notFound()
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const read = readFields(call.catalogue, requestModel(call.operation), body.source)
  if (read === null) return refusals.missingRoot(call.operation.request?.root ?? '')
  const checked = draft(call, read, user)
  if (!checked.ok) return fieldErrors(checked.status, Object.fromEntries(checked.errors))
  return replyText(200, userText(call, updateUser(call, user, checked.fields), userModel(call)))
}

/** INVITE-1: nothing changes but when the last invitation was mailed. */
export const invite: Effect = call => {
  const user = findUser(call)
  if (user === null) return refusals.notFound()
  const changes = call.at('changes', { welcome_email_sent_at: toTimestamp(call.clock.now()) })
  if (call.at('commit', true)) writeUser(call.company, user, changes)
  return reply(202, {})
}
