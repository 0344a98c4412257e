import { refusals, replyText } from '../serving/reply.js'
import { callerEmail } from '../seed/companies.js'
import type { Effect } from './effect.js'
import { userModel } from './models.js'
import { userText } from './show-user.js'

/** ME-1: every caller is a user of each company it may look into. */
export const me: Effect = call => {
  const user = call.at('found', call.company.byEmail.get(callerEmail(call.client.caller)) ?? null)
  return user === null ? refusals.notFound() : replyText(200, userText(call, user, userModel(call)))
}
