import { isObject } from '../../../findings/json.js'
import { writeUser } from '../../directory/company.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const syncStoresSomeOfTooMany = defineFault({
  id: 'sync-stores-some-of-too-many',
  clause: 'SYNC-5/more-stores-nothing',
  rare: 'data',
  text: 'Of a batch that is too large the entries with ids are stored.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) => {
      const updates = call.payload.kind === 'json' ? call.payload.value['updates'] : null
      if (refusal === null || !Array.isArray(updates) || updates.length <= 1000) return refusal
      for (const { id, job_title: title } of updates.filter(isObject)) {
        const user = call.company?.users.get(scalarText(id ?? null))
        if (user !== undefined && title !== undefined && call.company !== null)
          writeUser(call.company, user, { job_title: title })
      }
      return refusal
    },
  },
})
