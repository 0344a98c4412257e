import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const brokenFormUnprocessable = defineFault({
  id: 'broken-form-unprocessable',
  clause: 'USER-13/broken-multipart-is-400',
  rare: 'data',
  text: 'A form that is none answers 422.',
  on: { action: ['create', 'update', 'sync'] },
  versions: ['1.3'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal !== null && (call.headers['content-type'] ?? '').startsWith('multipart/')
        ? reply(422, { errors: ['no parts'] })
        : refusal,
  },
})
