import { omitShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const extendedViewPlain = defineFault({
  id: 'extended-view-plain',
  clause: 'LIST-11/extended-adds-its-fields',
  also: ['HTTP-5'],
  text: 'The extended view shows no role.',
  on: { parameter: 'view' },
  hooks: {
    shown: shown => (shown.model.endsWith('extended') ? omitShown(shown, 'role') : shown),
  },
})
