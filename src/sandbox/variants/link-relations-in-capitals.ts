import { defineVariant } from './variant.js'

export const linkRelationsInCapitals = defineVariant({
  id: 'link-relations-in-capitals',
  text: 'Relations of links begin with a capital.',
  why: 'RFC 8288, 2.1.1: relation types compare without case.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll(/rel="(\w)/g, (_, letter: string) => `rel="${letter.toUpperCase()}`),
  },
})
