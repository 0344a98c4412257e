import { fieldErrors, refusals, replyText } from '../serving/reply.js'
import { readFields } from '../fields/read-fields.js'
import type { Effect } from './effect.js'
import { findUser } from './find-user.js'
import { requestModel, userModel } from './models.js'
import { readBody } from './read-body.js'
import { userText } from './show-user.js'
import { draft, updateUser } from './write-user.js'

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
