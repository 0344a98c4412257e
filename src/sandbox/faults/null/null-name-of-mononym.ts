import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const nullNameOfMononym = defineFault({
  id: 'null-name-of-mononym',
  rule: 'NULL-1',
  also: ['USER-10'],
  text: 'Who has no first name has no name.',
  hooks: {
    shown: shown => (shown.fields['first_name'] === null ? changeShown(shown, { name: null }) : shown),
  },
})
