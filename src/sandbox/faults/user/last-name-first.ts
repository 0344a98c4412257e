import { scalarText } from '../../scalar.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const lastNameFirst = defineFault({
  id: 'last-name-first',
  clause: 'USER-10/first-space-last',
  also: ['LIST-13', 'VER-1'],
  text: 'The name begins with the last name.',
  on: { action: 'show' },
  hooks: {
    shown: shown =>
      changeShown(shown, {
        name: [scalarText(shown.fields['last_name']), scalarText(shown.fields['first_name'])].filter(Boolean).join(' '),
      }),
  },
})
