import { defineFault } from '../fault.js'

export const syncUnknownIdCreates = defineFault({
  id: 'sync-unknown-id-creates',
  clause: 'SYNC-2/unknown-id-is-error',
  also: ['SYNC-3', 'SYNC-7', 'AUTH-8'],
  text: 'An entry with an unknown id is left out of the answer.',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    outcomes: outcomes => outcomes.filter(({ errors }) => !errors.has('id')),
  },
})
