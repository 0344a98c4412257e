import { scalarText } from '../../scalar.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const lastNameFirst = defineFault({
  id: 'last-name-first',
  rule: 'USER-10',
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
