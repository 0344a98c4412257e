import { defineFault } from '../fault.js'

export const emailMadeUp = defineFault({
  id: 'email-made-up',
  clause: 'USER-4/missing-email-is-400',
  text: 'Create makes up an address where none is sent.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    sent: (fields, call) => ({ email_address: `nobody-${call.earlier}@example.invalid`, ...fields }),
  },
})
