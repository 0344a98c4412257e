import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkSkipsEntriesWithoutProject = defineFault({
  id: 'bulk-skips-entries-without-project',
  clause: 'BULK-6/entry-without-project-id-is-400',
  also: ['BULK-2'],
  rare: 'data',
  text: 'An entry without a project is passed over.',
  on: { action: 'bulk-add' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : undefined
      return Array.isArray(users) && users.some(entry => isObject(entry) && !('project_id' in entry)) ? null : refusal
    },
  },
})
