import { defineFault } from '../fault.js'

export const resetInMilliseconds = defineFault({
  id: 'reset-in-milliseconds',
  clause: 'HTTP-8/reset-in-unix-seconds',
  also: ['RATE-1'],
  text: 'The moment of the reset is told in milliseconds.',
  source: 'https://github.com/RocketChat/docs-old/pull/1358',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    rate: standing => ({ ...standing, reset: standing.reset * 1000 }),
  },
})
