import { defineFault } from '../fault.js'

export const updateLost = defineFault({
  id: 'update-lost',
  rule: 'USER-7',
  also: ['USER-16', 'USER-11'],
  text: 'Update answers with the change and stores nothing.',
  on: { action: 'update' },
  hooks: {
    commit: () => false,
  },
})
