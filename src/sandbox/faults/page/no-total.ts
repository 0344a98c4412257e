import { defineFault } from '../fault.js'

export const noTotal = defineFault({
  id: 'no-total',
  clause: 'PAGE-1/total-present',
  text: 'A list does not say how many there are.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    headers: headers => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Total')),
  },
})
