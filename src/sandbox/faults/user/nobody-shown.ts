import { defineFault } from '../fault.js'

export const nobodyShown = defineFault({
  id: 'nobody-shown',
  clause: 'USER-1/known-id-is-200',
  also: ['LIST-13', 'VER-1', 'USER-3'],
  text: 'Show finds nobody.',
  on: { action: 'show', companyIn: 'query' },
  versions: ['1.1'],
  hooks: {
    found: () => null,
  },
})
