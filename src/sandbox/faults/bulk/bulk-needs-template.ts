import { isObject } from '../../../findings/json.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bulkNeedsTemplate = defineFault({
  id: 'bulk-needs-template',
  clause: 'BULK-6/template-is-optional',
  also: ['BULK-2', 'BULK-3', 'BULK-4', 'BULK-5', 'BULK-7', 'AUTH-8'],
  text: 'An entry needs a permission template.',
  on: { action: 'bulk-add' },
  hooks: {
    unreadable: (refusal, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : null
      const bare = Array.isArray(users) && users.some(entry => isObject(entry) && !('permission_template_id' in entry))
      return refusal ?? (bare ? reply(400, { errors: { permission_template_id: ['is required'] } }) : null)
    },
  },
})
