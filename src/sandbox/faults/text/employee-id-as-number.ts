import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const employeeIdAsNumber = defineFault({
  id: 'employee-id-as-number',
  clause: 'TEXT-1/employee-id-is-text',
  also: ['HTTP-4', 'LIST-13', 'VER-1'],
  text: 'Personnel numbers are numbers.',
  source: 'https://github.com/TheAlphaSchoolSystemPTYLTD/api-introduction/issues/9',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'employee_id', value => (/^\d{1,15}$/.test(scalarText(value)) ? Number(value) : value)),
  },
})
