import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const anyCountryAccepted = defineFault({
  id: 'any-country-accepted',
  clause: 'USER-6/unknown-country-is-400',
  also: ['CODE-1'],
  text: 'Any text will do for a country.',
  on: { action: ['create', 'update'] },
  hooks: {
    errors: errors => without(errors, 'country_code'),
  },
})
