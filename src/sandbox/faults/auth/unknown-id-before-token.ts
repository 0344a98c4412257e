import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownIdBeforeToken = defineFault({
  id: 'unknown-id-before-token',
  clause: 'AUTH-3/no-hint-of-existence',
  text: 'Whoever has no token learns which ids do not exist.',
  source: 'https://github.com/terminusdb/terminusdb/issues/1449',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    unauthenticated: (refusal, call) => {
      const known = [...call.world.companies.values()].some(company => company.users.has(call.params['id'] ?? ''))
      return refusal !== null && call.headers['authorization'] === undefined && !known ? refusals.notFound() : refusal
    },
  },
})
