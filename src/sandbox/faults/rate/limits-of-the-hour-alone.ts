import { defineFault } from '../fault.js'

export const limitsOfTheHourAlone = defineFault({
  id: 'limits-of-the-hour-alone',
  clause: 'RATE-1/headers-tell-the-tighter-window',
  text: 'The headers speak of the hour although the spike window is fuller.',
  source: 'https://github.com/GIScience/openrouteservice/issues/172',
  hooks: {
    rate: standing =>
      standing.limit <= 1000 ? { limit: 36_000, remaining: 36_000, reset: standing.reset + 3600 } : standing,
  },
})
