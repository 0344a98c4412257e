import { defineFault } from '../fault.js'

export const syncWantsKnownOrigins = defineFault({
  id: 'sync-wants-known-origins',
  clause: 'SYNC-2/unknown-origin-creates',
  also: ['SYNC-6', 'SYNC-8'],
  text: 'An origin id that nobody has is an error.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) => {
      const origin = fields['origin_id']
      call.world.memory.set(
        'sync-wants-known-origins',
        typeof origin === 'string' && 'email_address' in fields && call.company?.byOrigin.has(origin) === false,
      )
      return fields
    },
    errors: (errors, call) =>
      call.world.memory.get('sync-wants-known-origins') === true
        ? new Map([...errors, ['origin_id', ['does not exist']]])
        : errors,
  },
})
