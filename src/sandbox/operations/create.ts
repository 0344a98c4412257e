import { fieldErrors, refusals, replyText } from '../serving/reply.js'
import { readFields } from '../fields/read-fields.js'
import type { Effect } from './effect.js'
import { requestModel, userModel } from './models.js'
import { readBody } from './read-body.js'
import { userText } from './show-user.js'
import { createUser, draft } from './write-user.js'

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
