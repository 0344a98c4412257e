import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'
import { without } from '../without-error.js'

export const halfAPlaceUnchecked = defineFault({
  id: 'half-a-place-unchecked',
  clause: 'USER-6/resulting-pair-must-fit',
  rare: 'steps',
  text: 'A state that is sent alone is not held against the country that is stored.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    errors: (errors, call) => (sentNames(call).includes('country_code') ? errors : without(errors, 'state_code')),
  },
})
