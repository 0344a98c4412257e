import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// USER-13: Bodies that cannot be read.

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
