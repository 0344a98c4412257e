import { defineVariant } from './variant.js'

export const refusedValuesAre422 = defineVariant({
  id: 'refused-values-are-422',
  text: 'Refused values answer 422.',
  why: 'USER-4, USER-6, USER-8: 400 or 422.',
  on: { action: ['create', 'update'] },
  hooks: {
    reply: answer =>
      answer.status === 400 && typeof answer.body === 'string' && answer.body.startsWith('{"errors":{')
        ? { ...answer, status: 422 }
        : answer,
  },
})
