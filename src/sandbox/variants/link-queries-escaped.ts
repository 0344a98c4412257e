import { defineVariant } from './variant.js'

export const linkQueriesEscaped = defineVariant({
  id: 'link-queries-escaped',
  text: 'Targets of links escape every bracket.',
  why: 'RFC 3986, 2.1: an escaped character is the character in a query.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll('[', '%5B').replaceAll(']', '%5D'),
  },
})
