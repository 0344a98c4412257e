import { defineFault } from '../fault.js'

export const meNotFound = defineFault({
  id: 'me-not-found',
  clause: 'ME-1/answers-200',
  also: ['NULL-1'],
  text: '/me finds nobody.',
  on: { action: 'me' },
  versions: ['1.1'],
  hooks: {
    found: () => null,
  },
})
