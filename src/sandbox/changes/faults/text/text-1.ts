import { scalarText } from '../../../directory/values.js'
import { changeShown, mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// TEXT-1: Text that nobody filled.

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

export const extensionAsText = defineFault({
  id: 'extension-as-text',
  clause: 'TEXT-1/extension-is-whole-number',
  also: ['HTTP-4', 'LIST-13', 'VER-1'],
  text: 'Extensions are strings.',
  source: 'https://github.com/roxlukas/lmeve/issues/55',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    shown: shown => mapShown(shown, 'business_phone_extension', String),
  },
})

export const unfilledTextIsDash = defineFault({
  id: 'unfilled-text-is-dash',
  clause: 'TEXT-1/unfilled-text-is-null-or-empty',
  also: ['VER-1', 'LIST-13'],
  text: 'A telephone that nobody gave is a dash.',
  on: { action: 'create' },
  hooks: {
    shown: shown => (shown.fields['mobile_phone'] === null ? changeShown(shown, { mobile_phone: '-' }) : shown),
  },
})
