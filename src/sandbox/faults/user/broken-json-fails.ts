import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const brokenJsonFails = defineFault({
  id: 'broken-json-fails',
  clause: 'USER-13/broken-json-is-400',
  also: ['HTTP-2', 'USER-14'],
  text: 'A body that is no JSON answers 500.',
  source: 'https://github.com/shlinkio/shlink/issues/1639',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal !== null && call.payload.kind === 'unreadable' ? reply(500, { error: 'unexpected token' }) : refusal,
  },
})
