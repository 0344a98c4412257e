import { defineFault } from '../fault.js'

export const syncCreatesNobody = defineFault({
  id: 'sync-creates-nobody',
  clause: 'SYNC-2/no-key-creates',
  also: ['SYNC-6', 'SYNC-7', 'SYNC-8', 'USER-11'],
  text: 'New users are refused.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('sync-creates-nobody', 'last_name' in fields && 'email_address' in fields)
      return fields
    },
    errors: (errors, call) =>
      call.world.memory.get('sync-creates-nobody') === true
        ? new Map([...errors, ['base', ['cannot be created']]])
        : errors,
  },
})
