import { defineFault } from '../fault.js'

export const readonlyMayUpdate = defineFault({
  id: 'readonly-may-update',
  rule: 'AUTH-4',
  also: ['AUTH-3'],
  text: 'Whoever may read may update too.',
  on: { action: 'update' },
  hooks: {
    notPermitted: (refusal, call) => (call.client?.mayRead === true ? null : refusal),
  },
})
