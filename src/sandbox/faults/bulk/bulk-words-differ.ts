import type { Json } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkWordsDiffer = defineFault({
  id: 'bulk-words-differ',
  clause: 'BULK-2/success-or-failure',
  also: ['HTTP-4'],
  text: 'Pairs come out as ok and error.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    body: body =>
      JSON.parse(JSON.stringify(body).replaceAll('"success"', '"ok"').replaceAll('"failure"', '"error"')) as Json,
  },
})
