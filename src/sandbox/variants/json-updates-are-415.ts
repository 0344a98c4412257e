import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const jsonUpdatesAre415 = defineVariant({
  id: 'json-updates-are-415',
  text: 'Update and sync take no JSON and answer 415.',
  why: 'USER-9: taken, or refused with 400, 406 or 415.',
  on: { action: ['update', 'sync'] },
  judged: 0.9,
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'json' ? refusals.unsupported(['multipart/form-data']) : null),
  },
})
