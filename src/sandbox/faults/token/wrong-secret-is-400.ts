import { defineFault } from '../fault.js'

export const wrongSecretIs400 = defineFault({
  id: 'wrong-secret-is-400',
  clause: 'TOKEN-2/wrong-secret-is-invalid-client',
  text: 'A wrong secret answers 400.',
  source: 'https://github.com/dnsimple/dnsimple-developer/pull/1025',
  on: { action: 'token' },
  hooks: {
    reply: answer => (answer.status === 401 ? { ...answer, status: 400 } : answer),
  },
})
