import { defineFault } from '../fault.js'

export const perPageAtMost100 = defineFault({
  id: 'per-page-at-most-100',
  clause: 'PAGE-2/honours-up-to-1000',
  text: 'No page holds more than 100 users.',
  source: 'https://github.com/similarweb/finala/issues/112',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: { page: page => ({ ...page, perPage: Math.min(page.perPage, 100) }) },
})
