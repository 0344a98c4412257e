import { defineFault } from '../fault.js'

export const syncForgetsOrigins = defineFault({
  id: 'sync-forgets-origins',
  clause: 'SYNC-2/known-origin-updates',
  also: ['SYNC-6', 'SYNC-7'],
  text: 'An origin id that a user has is refused, not met.',
  source: 'https://github.com/forcedotcom/SFDX-Data-Move-Utility/issues/781',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) => {
      const taken = call.company?.byOrigin.has(String(fields['origin_id'])) === true
      call.world.memory.set('sync-forgets-origins', taken && 'origin_id' in fields)
      return fields
    },
    errors: (errors, call) =>
      call.world.memory.get('sync-forgets-origins') === true
        ? new Map([...errors, ['origin_id', ['has already been taken']]])
        : errors,
  },
})
