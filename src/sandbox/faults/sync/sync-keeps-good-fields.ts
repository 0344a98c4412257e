import { writeUser } from '../../directory/company.js'
import type { Fields, User } from '../../directory/user.js'
import { defineFault } from '../fault.js'

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
      call.world.memory.set('sync-keeps-good-fields', user)
      return user
    },
    sent: (fields, call) => {
      call.world.memory.set('sync-keeps-good-fields sent', fields)
      return fields
    },
    errors: (errors, call) => {
      const user = call.world.memory.get('sync-keeps-good-fields') as User | null | undefined
      const sent = Object.entries(call.world.memory.get('sync-keeps-good-fields sent') as Fields).filter(
        ([name]) => !errors.has(name),
      )
      if (errors.size > 0 && user != null && call.company !== null)
        writeUser(call.company, user, Object.fromEntries(sent))
      call.world.memory.delete('sync-keeps-good-fields')
      return errors
    },
  },
})
