import { isObject } from '../../../findings/json.js'
import { under } from '../../incoming/payload.js'
import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bidContactRefused = defineFault({
  id: 'bid-contact-refused',
  clause: 'USER-15/bid-contact-accepted',
  also: ['USER-3'],
  rare: 'data',
  text: 'Create refuses bid_contact as unknown.',
  on: { action: 'create', requestField: 'bid_contact' },
  hooks: {
    unreadable: (refusal, call) => {
      const body = under(call.payload, call.operation?.request?.root ?? '')
      const named =
        body !== undefined && 'json' in body && isObject(body.json) && Object.hasOwn(body.json, 'bid_contact')
      return refusal ?? (named ? fieldErrors(400, { bid_contact: ['is unknown'] }) : null)
    },
  },
})
