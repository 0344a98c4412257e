import { defineVariant } from './variant.js'

export const linksInOtherOrder = defineVariant({
  id: 'links-in-other-order',
  text: 'Links come the other way round.',
  why: 'RFC 8288, 3: the order of links means nothing.',
  on: { action: 'list' },
  hooks: {
    links: links => links.toReversed(),
  },
})
