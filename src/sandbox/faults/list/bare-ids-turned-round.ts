import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const bareIdsTurnedRound = defineFault({
  id: 'bare-ids-turned-round',
  clause: 'LIST-11/same-users-in-every-view',
  text: 'Bare ids come in another order.',
  on: { parameter: 'view' },
  hooks: { ordered: (users, call) => (valueOf(call.query, 'view') === 'ids_only' ? users.toReversed() : users) },
})
