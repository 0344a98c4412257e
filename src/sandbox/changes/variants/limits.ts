import { omitHeaders } from '../edits/answer.js'
import { defineVariant } from './variant.js'

export const rateLimitGenerous = defineVariant({
  id: 'rate-limit-generous',
  text: 'The spike window allows a thousand calls.',
  why: 'RATE-1 names no numbers that must hold for every account.',
  options: { rateLimit: { limit: 1000, seconds: 10 } },
  hooks: {},
})

export const rateLimitThatBites = defineVariant({
  id: 'rate-limit-that-bites',
  text: 'Eighteen calls are allowed in ten seconds.',
  why: 'RATE-2: past the limit comes 429.',
  options: { rateLimit: { limit: 18, seconds: 10 } },
  hooks: {},
})

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
            headers: omitHeaders(answer.headers, 'Retry-After'),
          }
        : answer,
  },
})
