import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const noWayBackAfterPage2 = defineFault({
  id: 'no-way-back-after-page-2',
  clause: 'PAGE-5/prev-from-page-3',
  rare: 'data',
  text: 'From the third page on there is no way back.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    links: (links, call) => (readPage(call.query).page > 2 ? links.filter(([rel]) => rel !== 'prev') : links),
  },
})
