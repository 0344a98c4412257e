import { defineFault } from '../fault.js'

export const totalOfYesterday = defineFault({
  id: 'total-of-yesterday',
  clause: 'PAGE-4/counts-all-matching',
  also: ['PAGE-3', 'PAGE-5', 'PAGE-6', 'PAGE-8'],
  rare: 'steps',
  text: 'Total stays what it was when the list was asked for first.',
  source: 'https://github.com/wso2/product-apim/issues/3940',
  on: { action: 'list', population: 'all' },
  versions: ['1.0'],
  hooks: {
    total: (total, call) => {
      const key = `total-of-yesterday ${call.query.raw.filter(pair => !/^(page|per_page)=/.test(pair)).join('&')}`
      if (!call.world.memory.has(key)) call.world.memory.set(key, total)
      return Number(call.world.memory.get(key))
    },
  },
})
