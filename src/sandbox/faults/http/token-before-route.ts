import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const tokenBeforeRoute = defineFault({
  id: 'token-before-route',
  clause: 'HTTP-11/routing-before-token',
  text: 'An unknown path answers 401 to whoever has no token.',
  source: 'https://github.com/vinyldns/vinyldns/issues/388',
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && call.operation === null && call.headers['authorization'] === undefined
        ? refusals.invalidToken()
        : answer,
  },
})
