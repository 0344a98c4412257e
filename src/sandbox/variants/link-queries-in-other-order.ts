import { defineVariant } from './variant.js'

export const linkQueriesInOtherOrder = defineVariant({
  id: 'link-queries-in-other-order',
  text: 'Targets of links name page and size before all else.',
  why: 'PAGE-6 asks for parameters and values, not for their order.',
  on: { action: 'list' },
  hooks: {
    link: link =>
      link.replaceAll(
        /\?([^>]*?)&?page=(\d+)&per_page=(\d+)>/g,
        (_, rest: string, page: string, size: string) =>
          `?per_page=${size}&page=${page}${rest === '' ? '' : `&${rest}`}>`,
      ),
  },
})
