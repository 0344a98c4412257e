import { stringifyJson } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const refusedInHtml = defineFault({
  id: 'refused-in-html',
  clause: 'USER-14/answer-is-json',
  also: ['HTTP-3', 'HTTP-12'],
  rare: 'data',
  text: 'A control character in a text is answered with a page.',
  source: 'https://github.com/CityOfPhiladelphia/ais/issues/18',
  on: { action: ['create', 'update', 'sync'] },
  hooks: {
    reply: (answer, call) =>
      call.payload.kind === 'json' && stringifyJson(call.payload.value).includes('\\u0000')
        ? { status: 400, headers: { ...answer.headers, 'Content-Type': 'text/html' }, body: '<h1>Bad Request</h1>' }
        : answer,
  },
})
