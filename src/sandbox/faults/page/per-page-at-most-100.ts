import { defineFault } from '../fault.js'

export const perPageAtMost100 = defineFault({
  id: 'per-page-at-most-100',
  rule: 'PAGE-2',
  text: 'No page holds more than 100 users.',
  on: { action: 'list' },
  hooks: { page: page => ({ ...page, perPage: Math.min(page.perPage, 100) }) },
})
