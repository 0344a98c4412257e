import { readPage } from '../listing/page.js'
import { defineVariant } from './variant.js'

export const relationsShareALink = defineVariant({
  id: 'relations-share-a-link',
  text: 'On the second page first and prev are one link.',
  why: 'RFC 8288, 3.3: rel may name several relations.',
  on: { action: 'list' },
  hooks: {
    link: (link, call) =>
      readPage(call.query).page === 2
        ? link.replace('rel="first"', 'rel="first prev"').replace(/, <[^>]*>; rel="prev"/, '')
        : link,
  },
})
