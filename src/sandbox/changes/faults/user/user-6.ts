import { sentNames, withoutErrors } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-6: Country and state must exist.

export const anyCountryAccepted = defineFault({
  id: 'any-country-accepted',
  clause: 'USER-6/unknown-country-is-400',
  also: ['CODE-1'],
  text: 'Any text will do for a country.',
  on: { action: ['create', 'update'] },
  hooks: {
    errors: errors => withoutErrors(errors, 'country_code'),
  },
})

export const anyStateAccepted = defineFault({
  id: 'any-state-accepted',
  clause: 'USER-6/state-of-another-country-is-400',
  also: ['CODE-1'],
  rare: 'data',
  text: 'Any text will do for a state.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    errors: errors => withoutErrors(errors, 'state_code'),
  },
})

export const halfAPlaceUnchecked = defineFault({
  id: 'half-a-place-unchecked',
  clause: 'USER-6/resulting-pair-must-fit',
  rare: 'steps',
  text: 'A state that is sent alone is not held against the country that is stored.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    errors: (errors, call) => (sentNames(call).includes('country_code') ? errors : withoutErrors(errors, 'state_code')),
  },
})
