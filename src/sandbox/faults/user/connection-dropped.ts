import { stringifyJson } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const connectionDropped = defineFault({
  id: 'connection-dropped',
  clause: 'USER-14/answered-in-full',
  rare: 'data',
  text: 'A control character in a text ends the connection.',
  on: { action: 'create' },
  hooks: {
    delivery: (delivery, call) =>
      call.payload.kind === 'json' && stringifyJson(call.payload.value).includes('\\u0000')
        ? { kind: 'dropped' }
        : delivery,
  },
})
