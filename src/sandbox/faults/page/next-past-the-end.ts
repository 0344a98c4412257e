import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const nextPastTheEnd = defineFault({
  id: 'next-past-the-end',
  clause: 'PAGE-5/past-end-has-no-next',
  rare: 'data',
  text: 'Behind the last page there is always a next one.',
  source: 'https://github.com/wellcomecollection/platform/pull/2326',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    total: (total, call) => {
      call.world.memory.set('next-past-the-end', total)
      return total
    },
    links: (links, call) => {
      const { page, perPage } = readPage(call.query)
      return page > 1 && (page - 1) * perPage >= Number(call.world.memory.get('next-past-the-end'))
        ? [...links, ['next', page + 1]]
        : links
    },
  },
})
