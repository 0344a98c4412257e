import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const existenceBeforePermission = defineFault({
  id: 'existence-before-permission',
  clause: 'AUTH-9/access-before-existence',
  also: ['AUTH-3', 'AUTH-4'],
  text: 'Who may not read learns which ids do not exist.',
  source: 'https://github.com/terminusdb/terminusdb/issues/1449',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    notPermitted: (refusal, call) =>
      refusal !== null && call.company?.users.has(call.params['id'] ?? '') === false ? refusals.notFound() : refusal,
  },
})
