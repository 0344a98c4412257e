import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const nullNameOfMononym = defineFault({
  id: 'null-name-of-mononym',
  clause: 'NULL-1/core-field-not-null',
  also: ['USER-10'],
  rare: 'data',
  text: 'Who has no first name has no name.',
  source: 'https://github.com/bcgov/entity/issues/26940',
  hooks: {
    shown: shown => (shown.fields['first_name'] === null ? changeShown(shown, { name: null }) : shown),
  },
})
