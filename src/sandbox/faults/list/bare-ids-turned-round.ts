import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const bareIdsTurnedRound = defineFault({
  id: 'bare-ids-turned-round',
  rule: 'LIST-11',
  text: 'Bare ids come in another order.',
  on: { parameter: 'view' },
  hooks: { ordered: (users, call) => (valueOf(call.query, 'view') === 'ids_only' ? users.toReversed() : users) },
})
