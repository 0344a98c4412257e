import { defineFault } from '../fault.js'

export const createNotStored = defineFault({
  id: 'create-not-stored',
  clause: 'USER-3/shown-in-every-version',
  also: ['USER-5'],
  text: 'Create answers 201 and stores nothing.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    commit: () => false,
  },
})
