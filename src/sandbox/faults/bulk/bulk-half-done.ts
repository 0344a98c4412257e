import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkHalfDone = defineFault({
  id: 'bulk-half-done',
  clause: 'BULK-6/refused-changes-nothing',
  rare: 'steps',
  text: 'A refused request is carried out up to the bad entry.',
  source: 'https://github.com/ujeenet/rustango/issues/1403',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    unreadable: (refusal, call) => {
      const body = call.payload.kind === 'json' ? call.payload.value['users'] : null
      const users = Array.isArray(body) ? body.filter(isObject) : []
      if (refusal === null) return refusal
      for (const { user_id: id, project_id: project } of users) {
        const member = call.company?.users.get(String(id))
        if (member === undefined || project === undefined) continue
        if (call.operation?.action === 'bulk-add') member.projects.add(String(project))
        else member.projects.delete(String(project))
      }
      return refusal
    },
  },
})
