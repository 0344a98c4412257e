import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'

export const addToNewProjectsRefused = defineFault({
  id: 'add-to-new-projects-refused',
  rule: 'USER-15',
  also: ['USER-7'],
  text: 'Update refuses add_to_new_projects as unknown.',
  on: { action: 'update' },
  hooks: {
    unreadable: (refusal, call) => refusal ?? (sentNames(call).includes('add_to_new_projects') ? fieldErrors(400, { add_to_new_projects: ['is unknown'] }) : null),
  },
})
