import { readPage } from '../listing/page.js'
import { defineVariant } from './variant.js'

export const firstAndLastOnEveryPage = defineVariant({
  id: 'first-and-last-on-every-page',
  text: 'Every page that has links has first and last.',
  why: 'PAGE-5 says where they must stand, not where they must not.',
  on: { action: 'list' },
  hooks: {
    links: (links, call) => {
      if (links.length === 0) return links
      const last = Math.ceil(
        Number(call.world.memory.get('first-and-last-on-every-page')) / readPage(call.query).perPage,
      )
      return [['first', 1], ...links.filter(([rel]) => rel === 'next' || rel === 'prev'), ['last', Math.max(1, last)]]
    },
    total: (total, call) => {
      call.world.memory.set('first-and-last-on-every-page', total)
      return total
    },
  },
})
