import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const connectionDropped = defineFault({
  id: 'connection-dropped',
  rule: 'USER-14',
  text: 'A control character in a text ends the connection.',
  on: { action: 'create' },
  hooks: {
    delivery: (delivery, call) =>
      call.payload.kind === 'json' &&
      /\\u0000/.test(
        JSON.stringify(String(Object.values(call.payload.value).map(value => (isObject(value) ? Object.values(value) : value)))),
      )
        ? { kind: 'dropped' }
        : delivery,
  },
})
