import { defineFault } from '../fault.js'

export const meIsSomebodyElse = defineFault({
  id: 'me-is-somebody-else',
  clause: 'ME-1/own-user',
  also: ['VER-1'],
  text: '/me shows the first user of the company.',
  source: 'https://github.com/manifoldmarkets/manifold/issues/2578',
  on: { action: 'me' },
  versions: ['1.2'],
  hooks: {
    found: (_, call) => call.company?.ordered[0] ?? null,
  },
})
