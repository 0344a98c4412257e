import { defineFault } from '../fault.js'

export const meNotFound = defineFault({
  id: 'me-not-found',
  rule: 'ME-1',
  also: ['NULL-1'],
  text: '/me finds nobody.',
  on: { action: 'me' },
  hooks: {
    found: () => null,
  },
})
