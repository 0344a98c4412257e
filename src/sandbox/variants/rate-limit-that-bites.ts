import { defineVariant } from './variant.js'

export const rateLimitThatBites = defineVariant({
  id: 'rate-limit-that-bites',
  text: 'Eighteen calls are allowed in ten seconds.',
  why: 'RATE-2: past the limit comes 429.',
  options: { rateLimit: { limit: 18, seconds: 10 } },
  hooks: {},
})
