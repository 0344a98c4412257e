import { valueOf } from '../../incoming/query.js'
import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownSortRefused = defineFault({
  id: 'unknown-sort-refused',
  clause: 'LIST-10/unknown-key-ignored',
  text: 'A sort key that does not exist answers 400.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const keys = (valueOf(call.query, 'sort') ?? '').split(',').map(key => key.replace('-', ''))
      const unknown = keys.some(key => key !== '' && call.operation?.sortKeys.includes(key) !== true)
      return unknown && answer.status === 200 ? refusals.badRequest('sort') : answer
    },
  },
})
