import { defineFault } from '../fault.js'

// PAGE-11: Asked twice, answered alike.

export const orderDrifts = defineFault({
  id: 'order-drifts',
  clause: 'PAGE-11/repeated-list-is-the-same',
  also: ['PAGE-7', 'LIST-10', 'HTTP-13'],
  rare: 'steps',
  text: 'The same list asked twice comes in another order.',
  source: 'https://github.com/getarcaneapp/arcane/issues/3645',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    ordered: (users, call) => (call.earlierCalls % 2 === 0 ? users : users.toReversed()),
  },
})
