import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const headerBeforeToken = defineFault({
  id: 'header-before-token',
  clause: 'AUTH-9/token-before-header',
  text: 'Whoever sends neither token nor header is told of the header.',
  on: { action: 'me' },
  versions: ['1.1'],
  hooks: {
    unauthenticated: (refusal, call) =>
      refusal !== null &&
      call.headers['authorization'] === undefined &&
      call.headers['procore-company-id'] === undefined
        ? refusals.missingCompany('The header Procore-Company-Id is missing.')
        : refusal,
  },
})
