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
import { perPageUnsaidWithFilters } from './per-page-unsaid-with-filters.js'
import { sortedListsWithoutLinks } from './sorted-lists-without-links.js'
import { lastPageShortOfOne } from './last-page-short-of-one.js'
import { noWayBackAfterPage2 } from './no-way-back-after-page-2.js'
import { page1GoesBack } from './page-1-goes-back.js'
import { noLastWhenSorted } from './no-last-when-sorted.js'
import { nextPastTheEnd } from './next-past-the-end.js'
import { linksNameTheInnerHost } from './links-name-the-inner-host.js'
import { negativePageSizeFloods } from './negative-page-size-floods.js'
import { nextSkipsAPage } from './next-skips-a-page.js'
import { page3SkipsSomebody } from './page-3-skips-somebody.js'
import { totalOfYesterday } from './total-of-yesterday.js'

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
  perPageUnsaidWithFilters,
  sortedListsWithoutLinks,
  lastPageShortOfOne,
  noWayBackAfterPage2,
  page1GoesBack,
  noLastWhenSorted,
  nextPastTheEnd,
  linksNameTheInnerHost,
  nextSkipsAPage,
  page3SkipsSomebody,
  totalOfYesterday,
  negativePageSizeFloods,
]
