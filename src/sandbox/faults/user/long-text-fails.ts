import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const longTextFails = defineFault({
  id: 'long-text-fails',
  clause: 'USER-14/success-or-client-error',
  also: ['HTTP-2'],
  rare: 'data',
  text: 'A text of more than 255 characters answers 500.',
  source: 'https://github.com/openhealthcare/opal/issues/738',
  on: { action: 'update' },
  hooks: {
    reply: (answer, call) =>
      call.world.memory.get('long-text-fails') === call.earlier ? reply(500, { error: 'value too long' }) : answer,
    sent: (fields, call) => {
      if (Object.values(fields).some(value => typeof value === 'string' && value.length > 255))
        call.world.memory.set('long-text-fails', call.earlier)
      return fields
    },
  },
})
