import { defineVariant } from './variant.js'

export const retryAfterAsADate = defineVariant({
  id: 'retry-after-as-a-date',
  text: 'A 429 names the moment to come back as a date.',
  why: 'RFC 9110, 10.2.3: Retry-After is a date or a number of seconds.',
  options: { rateLimit: { limit: 40, seconds: 10 } },
  hooks: {
    reply: (answer, call) =>
      answer.status === 429
        ? {
            ...answer,
            headers: { ...answer.headers, 'Retry-After': new Date(call.clock.now() + 10_000).toUTCString() },
          }
        : answer,
  },
})
