import type { Fault } from '../fault.js'
import { beyondMaximumIsDefault } from './beyond-maximum-is-default.js'
import { bigPagesTurnedRound } from './big-pages-turned-round.js'
import { defaultPageSizeUnsaid } from './default-page-size-unsaid.js'
import { linksDropFilters } from './links-drop-filters.js'
import { linksDropPerPage } from './links-drop-per-page.js'
import { nextOnLastPage } from './next-on-last-page.js'
import { noFirst } from './no-first.js'
import { noNext } from './no-next.js'
import { noTotal } from './no-total.js'
import { oddPageSizeFails } from './odd-page-size-fails.js'
import { orderDrifts } from './order-drifts.js'
import { pageZeroFails } from './page-zero-fails.js'
import { pagesOverlap } from './pages-overlap.js'
import { pagesWithoutBound } from './pages-without-bound.js'
import { pastEndIs404 } from './past-end-is-404.js'
import { pastEndTotalsZero } from './past-end-totals-zero.js'
import { perPageAtMost100 } from './per-page-at-most-100.js'
import { perPageNotClampedInHeader } from './per-page-not-clamped-in-header.js'
import { relativeLinks } from './relative-links.js'
import { shortPages } from './short-pages.js'
import { totalCountsInactive } from './total-counts-inactive.js'
import { totalOfPage } from './total-of-page.js'
import { totalOfTheRest } from './total-of-the-rest.js'
import { totalOneMore } from './total-one-more.js'

/** PAGE */
export const pageFaults: readonly Fault[] = [
  noTotal,
  perPageNotClampedInHeader,
  shortPages,
  totalOneMore,
  totalOfPage,
  totalOfTheRest,
  totalCountsInactive,
  nextOnLastPage,
  noNext,
  noFirst,
  relativeLinks,
  linksDropFilters,
  linksDropPerPage,
  pagesOverlap,
  pastEndIs404,
  pageZeroFails,
  defaultPageSizeUnsaid,
  orderDrifts,
  perPageAtMost100,
  beyondMaximumIsDefault,
  bigPagesTurnedRound,
  pastEndTotalsZero,
  oddPageSizeFails,
  pagesWithoutBound,
]
