import { isObject } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'

// INVITE-1: Invite.

export const invitedIs202 = defineCheck({
  id: 'invited-is-202',
  clause: 'INVITE-1/accepted-is-202',
  needs: [],
  judges: ({ status }) => status >= 200 && status < 300,
  *inspect({ status, body, exchange }) {
    if (status !== 202)
      yield {
        at: '/response/status',
        expected: 202,
        received: status,
        message: 'an invitation is not answered with 202',
      }
    if (body.ok && isObject(body.value)) return
    yield {
      at: '/response/body',
      expected: 'a JSON object',
      received: (exchange.response?.text ?? '').slice(0, 80),
      message: 'an invitation is not answered with an object',
    }
  },
})
