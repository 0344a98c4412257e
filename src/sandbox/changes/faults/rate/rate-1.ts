import { defineFault } from '../fault.js'

// RATE-1: Two windows.

export const limitsOfTheHourAlone = defineFault({
  id: 'limits-of-the-hour-alone',
  clause: 'RATE-1/headers-tell-the-tighter-window',
  text: 'The headers speak of the hour although the spike window is fuller.',
  source: 'https://github.com/GIScience/openrouteservice/issues/172',
  hooks: {
    rateStatus: status =>
      status.limit <= 1000 ? { limit: 36_000, remaining: 36_000, reset: status.reset + 3600 } : status,
  },
})

export const resetTomorrow = defineFault({
  id: 'reset-tomorrow',
  clause: 'RATE-1/reset-within-the-longer-window',
  also: ['HTTP-8'],
  text: 'The reset lies a day ahead.',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    rateStatus: status => ({ ...status, reset: status.reset + 86_400 }),
  },
})
