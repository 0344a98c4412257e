import { refusals, replyText } from '../serving/reply.js'
import type { Effect } from './effect.js'
import { findUser } from './find-user.js'
import { userModel } from './models.js'
import { userText } from './show-user.js'

/** USER-1, USER-2 */
export const show: Effect = call => {
  const user = findUser(call)
  return user === null ? refusals.notFound() : replyText(200, userText(call, user, userModel(call)))
}
