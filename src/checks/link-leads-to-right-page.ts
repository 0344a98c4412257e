import { targetCheck } from './link-target.js'
import type { PagePosition } from './page-position.js'

const pages: Readonly<Record<string, (position: PagePosition) => number>> = {
  first: () => 1,
  prev: ({ page }) => page - 1,
  next: ({ page }) => page + 1,
  last: ({ last }) => last,
}

/** Without a page parameter a target is page 1. */
export const linkLeadsToRightPage = targetCheck(
  'link-leads-to-right-page',
  'PAGE-6/right-page',
  ({ link, position }) => {
    const expected = String(pages[link.rel]?.(position) ?? '')
    const received = link.url?.searchParams.get('page') ?? '1'
    return link.url === null || expected === received
      ? null
      : {
          expected,
          received,
          message: `the link ${link.rel} on page ${position.page} of ${position.last} leads to page ${received}`,
        }
  },
)
