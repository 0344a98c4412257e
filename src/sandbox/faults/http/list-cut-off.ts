import { defineFault } from '../fault.js'

export const listCutOff = defineFault({
  id: 'list-cut-off',
  clause: 'HTTP-3/one-json-document',
  also: ['USER-14'],
  rare: 'steps',
  text: 'A long list is cut off on its way.',
  source: 'https://github.com/metabase/metabase/issues/10432',
  on: { action: 'list', population: 'all' },
  hooks: {
    delivery: (delivery, call) => (call.earlier % 5 === 4 ? { kind: 'cut', bytes: 100 } : delivery),
  },
})
