import { defineFault } from '../fault.js'

export const syncUnknownIdCreates = defineFault({
  id: 'sync-unknown-id-creates',
  rule: 'SYNC-2',
  also: ['SYNC-3', 'SYNC-7', 'AUTH-8'],
  text: 'An entry with an unknown id is left out of the answer.',
  on: { action: 'sync' },
  hooks: {
    outcomes: outcomes => outcomes.filter(({ errors }) => !errors.has('id')),
  },
})
