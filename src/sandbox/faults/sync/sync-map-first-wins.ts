import { defineFault } from '../fault.js'

export const syncMapFirstWins = defineFault({
  id: 'sync-map-first-wins',
  rule: 'SYNC-7',
  text: 'Where two entries share a key, the result of the earlier one stays.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    outcomes: outcomes => outcomes.toReversed(),
  },
})
