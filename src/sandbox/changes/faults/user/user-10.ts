import { scalarText } from '../../../directory/values.js'
import { changeShown, mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// USER-10: The name is made of first and last name.

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

export const blankBeforeMononyms = defineFault({
  id: 'blank-before-mononyms',
  clause: 'USER-10/last-name-alone',
  also: ['LIST-13', 'VER-1'],
  rare: 'data',
  text: 'The name of whoever has no first name begins with a blank.',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    shown: shown =>
      shown.fields['first_name'] === null || shown.fields['first_name'] === ''
        ? mapShown(shown, 'name', name => ` ${scalarText(name)}`)
        : shown,
  },
})
