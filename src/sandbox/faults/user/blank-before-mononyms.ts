import { scalarText } from '../../scalar.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
