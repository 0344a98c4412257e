import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncTakesOneEntryBare = defineFault({
  id: 'sync-takes-one-entry-bare',
  clause: 'SYNC-1/updates-that-is-no-list-is-400',
  also: ['SYNC-5', 'SYNC-3'],
  rare: 'data',
  text: 'An entry that stands in place of the list is passed over with 200.',
  on: { action: 'sync', companyIn: 'path' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      answer.status === 400 && call.payload.kind === 'json' && call.payload.value['updates'] !== undefined
        ? reply(200, { entities: [], errors: [] })
        : answer,
  },
})
