import { defineFault } from '../fault.js'

export const updateLost = defineFault({
  id: 'update-lost',
  clause: 'USER-7/change-is-stored',
  also: ['USER-16', 'USER-11'],
  text: 'Update answers with the change and stores nothing.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    commit: () => false,
  },
})
