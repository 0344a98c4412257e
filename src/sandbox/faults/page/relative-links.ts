import { defineFault } from '../fault.js'

export const relativeLinks = defineFault({
  id: 'relative-links',
  clause: 'PAGE-6/absolute-url',
  text: 'Link targets lack the host.',
  source: 'https://github.com/vanilla/vanilla/pull/6884',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    link: link => link.replaceAll(/<https?:\/\/[^/]+/g, '<'),
  },
})
