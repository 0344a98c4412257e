import { defineVariant } from './variant.js'

export const pagesOf1000AtMost = defineVariant({
  id: 'pages-of-1000-at-most',
  text: 'No page holds more than a thousand.',
  why: 'PAGE-2: a maximum from 1000 up.',
  on: { action: 'list' },
  hooks: {
    page: page => ({ ...page, perPage: Math.min(page.perPage, 1000) }),
  },
})
