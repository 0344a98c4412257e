import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncTakesAnything = defineFault({
  id: 'sync-takes-anything',
  clause: 'SYNC-1/missing-updates-is-400',
  also: ['SYNC-5', 'SYNC-7', 'USER-13', 'AUTH-6'],
  text: 'Every sync is answered with 200.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    reply: answer => (answer.status === 400 ? reply(200, { entities: [], errors: [] }) : answer),
  },
})
