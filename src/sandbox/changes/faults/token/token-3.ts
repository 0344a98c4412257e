import { isObject } from '../../../../json/index.js'
import { defineFault } from '../fault.js'

// TOKEN-3: A token can be looked up.

export const infoOnDeadTokens = defineFault({
  id: 'info-on-dead-tokens',
  clause: 'TOKEN-3/dead-token-is-401',
  also: ['TOKEN-4'],
  rare: 'steps',
  text: 'Token info answers 200 for a revoked token.',
  source: 'https://github.com/zalando-stups/planb-tokeninfo/issues/51',
  on: { action: 'token-info' },
  hooks: {
    token: status => (status.kind === 'revoked' ? { kind: 'valid', token: status.token } : status),
  },
})

export const infoTellsNothing = defineFault({
  id: 'info-tells-nothing',
  clause: 'TOKEN-3/live-token-is-described',
  text: 'Token info is an empty object.',
  on: { action: 'token-info' },
  hooks: {
    body: body => (isObject(body) && 'scopes' in body ? {} : body),
  },
})
