import { isObject } from '../../../findings/json.js'
import { under } from '../../incoming/payload.js'
import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'

export const validationBeforeToken = defineFault({
  id: 'validation-before-token',
  clause: 'AUTH-3/no-validation-message',
  also: ['AUTH-9'],
  text: 'Whoever has no token is told that a blank last name will not do.',
  source: 'https://github.com/4Catalyzer/flask-resty/issues/292',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    unauthenticated: (refusal, call) => {
      const user = under(call.payload, call.operation?.request?.root ?? '')
      const blank = user !== undefined && 'json' in user && isObject(user.json) && user.json['last_name'] === ''
      return refusal !== null && blank ? fieldErrors(400, { last_name: ['is blank'] }) : refusal
    },
  },
})
