import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const brokenFormUnprocessable = defineFault({
  id: 'broken-form-unprocessable',
  rule: 'USER-13',
  text: 'A form that is none answers 422.',
  on: { action: ['create', 'update', 'sync'] },
  hooks: {
    unreadable: (refusal, call) =>
      refusal !== null && (call.headers['content-type'] ?? '').startsWith('multipart/') ? reply(422, { errors: ['no parts'] }) : refusal,
  },
})
