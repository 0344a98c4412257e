import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
