import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'

export const addToNewProjectsRefused = defineFault({
  id: 'add-to-new-projects-refused',
  clause: 'USER-15/add-to-new-projects-accepted',
  also: ['USER-7'],
  rare: 'data',
  text: 'Update refuses add_to_new_projects as unknown.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (sentNames(call).includes('add_to_new_projects')
        ? fieldErrors(400, { add_to_new_projects: ['is unknown'] })
        : null),
  },
})
