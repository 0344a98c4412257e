import { stringifyJson } from '../../../../json/index.js'
import { isTree } from '../../../request/form.js'
import { reply } from '../../../serving/reply.js'
import type { Call } from '../../../serving/call.js'
import { defineFault } from '../fault.js'

// USER-14: Any body gets an answer.

const hasControlCharacter = ({ payload }: Call): boolean =>
  payload.kind === 'json' && stringifyJson(payload.value).includes('\\u0000')

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
      call.database.scratch.get('long-text-fails') === call.earlierCalls
        ? reply(500, { error: 'value too long' })
        : answer,
    sent: (fields, call) => {
      if (Object.values(fields).some(value => typeof value === 'string' && value.length > 255))
        call.database.scratch.set('long-text-fails', call.earlierCalls)
      return fields
    },
  },
})

export const connectionDropped = defineFault({
  id: 'connection-dropped',
  clause: 'USER-14/answered-in-full',
  rare: 'data',
  text: 'A control character in a text ends the connection.',
  on: { action: 'create' },
  hooks: {
    delivery: (delivery, call) => (hasControlCharacter(call) ? { kind: 'dropped' } : delivery),
  },
})

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
      hasControlCharacter(call)
        ? { status: 400, headers: { ...answer.headers, 'Content-Type': 'text/html' }, body: '<h1>Bad Request</h1>' }
        : answer,
  },
})

export const hangsOnEmptyPart = defineFault({
  id: 'hangs-on-empty-part',
  clause: 'USER-14/answered-in-full',
  also: ['USER-7', 'HTTP-3'],
  rare: 'data',
  text: 'An empty multipart part ends the connection.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    delivery: (delivery, call) => {
      const root = call.payload.kind === 'form' ? call.payload.tree.children.get('user') : undefined
      const empty = isTree(root) && [...root.children.values()].some(part => 'bytes' in part && part.bytes.length === 0)
      return empty ? { kind: 'dropped' } : delivery
    },
  },
})
