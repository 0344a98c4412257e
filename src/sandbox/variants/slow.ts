import { defineVariant } from './variant.js'

export const slow = defineVariant({
  id: 'slow',
  text: 'Every answer takes three milliseconds longer.',
  why: 'Nothing says how fast an answer must be.',
  options: { latency: 3 },
  hooks: {},
})
