import { defineFault } from '../fault.js'

export const syncMapFirstWins = defineFault({
  id: 'sync-map-first-wins',
  clause: 'SYNC-7/later-entry-wins',
  rare: 'data',
  text: 'Where two entries share a key, the result of the earlier one stays.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    outcomes: outcomes => outcomes.toReversed(),
  },
})
