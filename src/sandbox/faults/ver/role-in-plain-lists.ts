import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const roleInPlainLists = defineFault({
  id: 'role-in-plain-lists',
  clause: 'VER-2/no-field-of-another-version',
  also: ['HTTP-4'],
  text: 'Lists without views show the role too.',
  on: { action: 'list', population: 'all' },
  hooks: {
    shown: shown => ('role' in shown.fields ? shown : changeShown(shown, { role: null })),
  },
})
