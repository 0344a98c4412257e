import { emailKey, writeUser } from '../../directory/company.js'
import type { Fields } from '../../directory/user.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const duplicateOverwrites = defineFault({
  id: 'duplicate-overwrites',
  clause: 'USER-5/nothing-created',
  rare: 'steps',
  text: 'A create that is refused as a duplicate changes whoever was there.',
  source: 'https://github.com/directus/directus/issues/1983',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('duplicate-overwrites', fields)
      return fields
    },
    conflicts: (errors, call) => {
      const sent = call.world.memory.get('duplicate-overwrites') as Fields
      const user = call.company?.byEmail.get(emailKey(scalarText(sent['email_address'] ?? '')))
      if (errors.has('email_address') && user !== undefined && call.company !== null)
        writeUser(call.company, user, { job_title: sent['job_title'] ?? null, notes: 'changed by a duplicate' })
      return errors
    },
  },
})
