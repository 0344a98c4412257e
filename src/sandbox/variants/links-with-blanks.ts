import { defineVariant } from './variant.js'

export const linksWithBlanks = defineVariant({
  id: 'links-with-blanks',
  text: 'There are blanks around the signs of a link.',
  why: 'RFC 8288, 3: optional white space around semicolons and commas.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll('; ', '  ;\t').replaceAll('>,', '> ,').replaceAll(', <', '  ,  <'),
  },
})
