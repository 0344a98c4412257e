import { valueOf } from '../../incoming/query.js'
import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const sortingByProjectsInMaintenance = defineFault({
  id: 'sorting-by-projects-in-maintenance',
  clause: 'HTTP-2/transient-5xx-does-not-persist',
  also: ['LIST-10'],
  rare: 'data',
  text: 'Sorting by projects answers 503, however long one waits.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) =>
      valueOf(call.query, 'sort')?.endsWith('projects') === true ? refusals.overloaded() : answer,
  },
})
