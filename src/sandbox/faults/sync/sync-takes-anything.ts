import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncTakesAnything = defineFault({
  id: 'sync-takes-anything',
  rule: 'SYNC-1',
  also: ['SYNC-5', 'SYNC-7', 'USER-13', 'AUTH-6'],
  text: 'Every sync is answered with 200.',
  on: { action: 'sync' },
  hooks: {
    reply: answer => (answer.status === 400 ? reply(200, { entities: [], errors: [] }) : answer),
  },
})
