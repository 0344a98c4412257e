import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const duplicateOverwrites = defineFault({
  id: 'duplicate-overwrites',
  rule: 'USER-5',
  text: 'A create that is refused as a duplicate changes whoever was there.',
  on: { action: 'create' },
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('duplicate-overwrites', { job_title: fields['job_title'] ?? 'changed', notes: 'changed by a duplicate' })
      return fields
    },
    conflicts: (errors, call) => {
      const fields = call.world.memory.get('duplicate-overwrites') as { job_title: string }
      const user = call.company?.ordered.find(({ fields: stored }) => String(stored['email_address']).startsWith('asbuilt+')) ?? call.company?.ordered[0]
      if (errors.has('email_address') && user !== undefined && call.company !== null) writeUser(call.company, user, fields)
      return errors
    },
  },
})
