import { withError } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// SYNC-8: Origin ids belong to their company.

export const originUniqueEverywhere = defineFault({
  id: 'origin-unique-everywhere',
  clause: 'SYNC-8/free-in-another-company',
  rare: 'steps',
  text: 'An origin id may stand in one company alone.',
  on: { action: 'sync' },
  hooks: {
    errors: (errors, call) => {
      const sent = call.database.scratch.get('origin-unique-everywhere') as string | undefined
      const elsewhere = [...call.database.companies.values()].some(
        company => company !== call.company && sent !== undefined && company.byOrigin.has(sent),
      )
      return elsewhere ? withError(errors, 'origin_id', 'has already been taken') : errors
    },
    sent: (fields, call) => {
      call.database.scratch.set(
        'origin-unique-everywhere',
        typeof fields['origin_id'] === 'string' ? fields['origin_id'] : undefined,
      )
      return fields
    },
  },
})

export const syncTakesOverOrigins = defineFault({
  id: 'sync-takes-over-origins',
  clause: 'SYNC-8/unique-in-the-company',
  also: ['USER-5'],
  rare: 'steps',
  text: 'A batch may give a user the origin id of another.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    conflicts: () => new Map(),
  },
})
