import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkTellsFirstError = defineFault({
  id: 'bulk-tells-first-error',
  clause: 'BULK-3/each-pair-accounted-for',
  also: ['BULK-5'],
  text: 'Only the first error is told.',
  source: 'https://github.com/netbox-community/netbox/pull/22646',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors']) ? { ...body, errors: body['errors'].slice(0, 1) } : body,
  },
})
