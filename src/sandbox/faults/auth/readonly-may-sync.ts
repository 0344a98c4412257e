import { defineFault } from '../fault.js'

export const readonlyMaySync = defineFault({
  id: 'readonly-may-sync',
  clause: 'AUTH-4/write-with-read-access-is-403',
  text: 'Sync asks for no permission.',
  source: 'https://github.com/joyent/conch-api/issues/392',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    notPermitted: () => null,
  },
})
