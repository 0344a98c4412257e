import { defineFault } from '../fault.js'

export const readonlyMayUpdate = defineFault({
  id: 'readonly-may-update',
  clause: 'AUTH-4/write-with-read-access-is-403',
  also: ['AUTH-3'],
  text: 'Whoever may read may update too.',
  source: 'https://github.com/caura-ai/caura/pull/1217',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) => (call.client?.mayRead === true ? null : refusal),
  },
})
