import { newUser } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const knownIdGivenAgain = defineFault({
  id: 'known-id-given-again',
  clause: 'USER-3/id-is-new',
  text: 'Create answers with the id of somebody else.',
  on: { action: 'create' },
  hooks: {
    written: (user, call) => newUser(call.company?.ordered[0]?.id ?? user.id, user.fields),
  },
})
