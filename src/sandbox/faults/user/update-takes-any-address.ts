import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const updateTakesAnyAddress = defineFault({
  id: 'update-takes-any-address',
  clause: 'USER-8/bad-value-is-400',
  text: 'Update takes any text for an email address.',
  source: 'https://github.com/mcdonc/klangk/pull/3104',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    errors: errors => without(errors, 'email_address'),
  },
})
