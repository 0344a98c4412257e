import { defineFault } from '../fault.js'

export const createNotStored = defineFault({
  id: 'create-not-stored',
  rule: 'USER-3',
  also: ['USER-5'],
  text: 'Create answers 201 and stores nothing.',
  on: { action: 'create' },
  hooks: {
    commit: () => false,
  },
})
