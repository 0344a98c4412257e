import { isObject } from '../../../findings/json.js'
import { emailKey } from '../../directory/company.js'
import { under } from '../../incoming/payload.js'
import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'

export const conflictBeforeBody = defineFault({
  id: 'conflict-before-body',
  clause: 'AUTH-9/body-before-conflict',
  rare: 'data',
  text: 'An address that is taken is told before a faulty field.',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const user = under(call.payload, call.operation?.request?.root ?? '')
      const email =
        user !== undefined && 'json' in user && isObject(user.json) ? String(user.json['email_address']) : ''
      return answer.status === 400 && call.company?.byEmail.has(emailKey(email)) === true
        ? fieldErrors(409, { email_address: ['is taken'] })
        : answer
    },
  },
})
