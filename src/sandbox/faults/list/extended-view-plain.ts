import { omitShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const extendedViewPlain = defineFault({
  id: 'extended-view-plain',
  rule: 'LIST-11',
  also: ['HTTP-5'],
  text: 'The extended view shows no role.',
  on: { parameter: 'view' },
  hooks: {
    shown: shown => (shown.model.endsWith('extended') ? omitShown(shown, 'role') : shown),
  },
})
