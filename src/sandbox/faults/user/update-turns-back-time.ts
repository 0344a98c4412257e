import { defineFault } from '../fault.js'

export const updateTurnsBackTime = defineFault({
  id: 'update-turns-back-time',
  clause: 'USER-7/updated-at-not-back',
  rare: 'steps',
  text: 'updated_at goes back with every update.',
  on: { action: 'update' },
  hooks: {
    changes: fields => ({ ...fields, updated_at: '2020-01-01T00:00:00Z' }),
  },
})
