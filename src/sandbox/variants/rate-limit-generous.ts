import { defineVariant } from './variant.js'

export const rateLimitGenerous = defineVariant({
  id: 'rate-limit-generous',
  text: 'The spike window allows a thousand calls.',
  why: 'RATE-1 names no numbers that must hold for every account.',
  options: { rateLimit: { limit: 1000, seconds: 10 } },
  hooks: {},
})
