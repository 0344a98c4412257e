import { defineFault } from '../fault.js'

export const createLosesNotes = defineFault({
  id: 'create-loses-notes',
  clause: 'USER-3/shown-in-every-version',
  also: ['USER-11'],
  text: 'Create does not store the notes.',
  on: { action: 'create' },
  hooks: {
    changes: fields => ({ ...fields, notes: null }),
  },
})
