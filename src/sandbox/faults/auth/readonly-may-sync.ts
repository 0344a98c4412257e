import { defineFault } from '../fault.js'

export const readonlyMaySync = defineFault({
  id: 'readonly-may-sync',
  rule: 'AUTH-4',
  text: 'Sync asks for no permission.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    notPermitted: () => null,
  },
})
