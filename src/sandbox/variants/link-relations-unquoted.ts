import { defineVariant } from './variant.js'

export const linkRelationsUnquoted = defineVariant({
  id: 'link-relations-unquoted',
  text: 'Relations of links stand without quotes.',
  why: 'RFC 8288, 3: a parameter is a token or a quoted string.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll(/rel="(\w+)"/g, 'rel=$1'),
  },
})
