import type { Fault } from '../fault.js'
import { beyondMaximumIsDefault, perPageAtMost100, perPageNotClampedInHeader } from './page-2.js'
import { bigPagesTurnedRound, pagesOverlap, page3SkipsSomebody } from './page-7.js'
import { defaultPageSizeUnsaid } from './page-10.js'
import { linksDropFilters, linksDropPerPage, relativeLinks, linksNameTheInnerHost, nextSkipsAPage } from './page-6.js'
import {
  nextOnLastPage,
  noFirst,
  noNext,
  noWayBackAfterPage2,
  page1GoesBack,
  noLastWhenSorted,
  nextPastTheEnd,
} from './page-5.js'
import { noTotal, perPageUnsaidWithFilters, sortedListsWithoutLinks } from './page-1.js'
import { oddPageSizeFails, pageZeroFails, pagesWithoutBound, negativePageSizeFloods } from './page-9.js'
import { orderDrifts } from './page-11.js'
import { pastEndIs404, pastEndTotalsZero } from './page-8.js'
import { shortPages, lastPageShortOfOne } from './page-3.js'
import { totalCountsInactive, totalOfPage, totalOfTheRest, totalOneMore, totalOfYesterday } from './page-4.js'

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
