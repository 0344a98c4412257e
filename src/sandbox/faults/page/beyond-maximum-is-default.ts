import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const beyondMaximumIsDefault = defineFault({
  id: 'beyond-maximum-is-default',
  clause: 'PAGE-2/clamps-above-the-maximum',
  rare: 'data',
  text: 'A per_page above the maximum is answered with the default one.',
  source: 'https://github.com/nocodb/nocodb/issues/33',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: { page: (page, call) => (Number(valueOf(call.query, 'per_page')) > 1000 ? { ...page, perPage: 100 } : page) },
})
