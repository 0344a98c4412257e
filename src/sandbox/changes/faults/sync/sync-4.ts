import { writeUser } from '../../../directory/company.js'
import type { Fields, User } from '../../../directory/user.js'
import { defineFault } from '../fault.js'

// SYNC-4: Entries do not harm each other.

export const syncBadEntryStops = defineFault({
  id: 'sync-bad-entry-stops',
  clause: 'SYNC-4/good-entries-are-carried-out',
  also: ['SYNC-3'],
  rare: 'steps',
  text: 'Nothing after a bad entry is carried out.',
  source: 'https://github.com/onfleet/node-onfleet/issues/36',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    commit: (commit, call) => commit && call.database.scratch.get('sync-bad-entry-stops') !== call.earlierCalls,
    errors: (errors, call) => {
      if (errors.size > 0) call.database.scratch.set('sync-bad-entry-stops', call.earlierCalls)
      return errors
    },
  },
})

export const syncKeepsGoodFields = defineFault({
  id: 'sync-keeps-good-fields',
  clause: 'SYNC-4/bad-entry-stores-nothing',
  also: ['SYNC-7'],
  rare: 'steps',
  text: 'The sound fields of a bad entry are stored.',
  source: 'https://github.com/DMPRoadmap/roadmap/issues/2721',
  on: { action: 'sync' },
  hooks: {
    found: (user, call) => {
      call.database.scratch.set('sync-keeps-good-fields', user)
      return user
    },
    sent: (fields, call) => {
      call.database.scratch.set('sync-keeps-good-fields sent', fields)
      return fields
    },
    errors: (errors, call) => {
      const user = call.database.scratch.get('sync-keeps-good-fields') as User | null | undefined
      const sent = Object.entries(call.database.scratch.get('sync-keeps-good-fields sent') as Fields).filter(
        ([name]) => !errors.has(name),
      )
      if (errors.size > 0 && user != null && call.company !== null)
        writeUser(call.company, user, Object.fromEntries(sent))
      call.database.scratch.delete('sync-keeps-good-fields')
      return errors
    },
  },
})
