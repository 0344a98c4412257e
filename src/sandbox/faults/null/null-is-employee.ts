import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const nullIsEmployee = defineFault({
  id: 'null-is-employee',
  clause: 'NULL-1/core-field-not-null',
  also: ['LIST-13', 'VER-1'],
  text: 'Whether a user is an employee is null where it is not.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    shown: shown => (shown.fields['is_employee'] === false ? changeShown(shown, { is_employee: null }) : shown),
  },
})
