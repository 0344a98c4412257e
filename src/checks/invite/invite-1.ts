import { beginningOf, isSuccess, objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// INVITE-1: Invite.

export const invitedIs202 = defineCheck({
  id: 'invited-is-202',
  clause: 'INVITE-1/accepted-is-202',
  needs: [],
  *inspect(context) {
    if (!isSuccess(context)) return NOT_APPLICABLE
    const { status } = context
    if (status !== 202)
      yield {
        at: '/response/status',
        expected: 202,
        received: status,
        message: 'an invitation is not answered with 202',
      }
    if (objectIn(context) === null)
      yield {
        at: '/response/body',
        expected: 'a JSON object',
        received: beginningOf(context),
        message: 'an invitation is not answered with an object',
      }
  },
})
