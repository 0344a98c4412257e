import { defineVariant } from './variant.js'

export const linksWithTitles = defineVariant({
  id: 'links-with-titles',
  text: 'Links have a title with a comma and a semicolon in it.',
  why: 'RFC 8288, 3.4: other parameters may stand before and behind rel.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll('; rel=', '; title="page; the one, and only"; rel='),
  },
})
