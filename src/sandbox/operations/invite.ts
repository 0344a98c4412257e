import { toTimestamp } from '../clock.js'
import { writeUser } from '../directory/company.js'
import { refusals, reply } from '../serving/reply.js'
import type { Effect } from './effect.js'
import { findUser } from './find-user.js'

/** INVITE-1: nothing changes but when the last invitation was mailed. */
export const invite: Effect = call => {
  const user = findUser(call)
  if (user === null) return refusals.notFound()
  const changes = call.at('changes', { welcome_email_sent_at: toTimestamp(call.clock.now()) })
  if (call.at('commit', true)) writeUser(call.company, user, changes)
  return reply(202, {})
}
