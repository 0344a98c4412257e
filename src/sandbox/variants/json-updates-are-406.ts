import { reply } from '../reply.js'
import { defineVariant } from './variant.js'

export const jsonUpdatesAre406 = defineVariant({
  id: 'json-updates-are-406',
  text: 'Update and sync take no JSON and answer 406.',
  why: 'USER-9: taken, or refused with 400, 406 or 415.',
  on: { action: ['update', 'sync'] },
  judged: 0.9,
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'json' ? reply(406, { errors: ['Not Acceptable'] }) : null),
  },
})
