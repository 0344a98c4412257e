import { defineFault } from '../fault.js'

export const orderDrifts = defineFault({
  id: 'order-drifts',
  rule: 'PAGE-11',
  also: ['PAGE-7', 'LIST-10', 'HTTP-13'],
  text: 'The same list asked twice comes in another order.',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    ordered: (users, call) => (call.earlier % 2 === 0 ? users : users.toReversed()),
  },
})
