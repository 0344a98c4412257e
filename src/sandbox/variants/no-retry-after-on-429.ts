import { defineVariant } from './variant.js'

export const noRetryAfterOn429 = defineVariant({
  id: 'no-retry-after-on-429',
  text: 'A 429 leaves the wait to X-Rate-Limit-Reset.',
  why: 'RATE-2 asks for the three rate headers alone.',
  options: { rateLimit: { limit: 40, seconds: 10 } },
  hooks: {
    reply: answer =>
      answer.status === 429
        ? {
            ...answer,
            headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== 'Retry-After')),
          }
        : answer,
  },
})
