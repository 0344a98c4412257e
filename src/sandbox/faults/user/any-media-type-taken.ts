import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const anyMediaTypeTaken = defineFault({
  id: 'any-media-type-taken',
  clause: 'USER-13/other-media-type-is-refused',
  also: ['HTTP-2'],
  text: 'A body of any Content-Type answers 500.',
  on: { action: ['update', 'sync'] },
  versions: ['1.0'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal !== null && call.payload.kind === 'unsupported' ? reply(500, { error: 'no parser' }) : refusal,
  },
})
