import { defineFault } from '../fault.js'

export const lastNameMadeUp = defineFault({
  id: 'last-name-made-up',
  clause: 'USER-4/missing-last-name-is-400',
  text: 'Create makes up a last name where none is sent.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    sent: fields => ({ last_name: 'Unknown', ...fields }),
  },
})
