import { defineFault } from '../fault.js'

export const relativeLinks = defineFault({
  id: 'relative-links',
  rule: 'PAGE-6',
  text: 'Link targets lack the host.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll(/<https?:\/\/[^/]+/g, '<'),
  },
})
