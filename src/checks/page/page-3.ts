import { counted } from '../../findings/index.js'
import { listIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { positionOf, type PagePosition } from './pages.js'

// PAGE-3: Pages are full.

export const pagesBeforeLastFull = defineCheck({
  id: 'pages-before-last-full',
  clause: 'PAGE-3/pages-before-the-last-are-full',
  needs: ['headers', 'request'],
  inspect: context => inspectItems(context, ({ page, last, perPage }) => (page < last ? perPage : null)),
})

export const lastPageHoldsTheRest = defineCheck({
  id: 'last-page-holds-the-rest',
  clause: 'PAGE-3/last-page-holds-the-rest',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectItems(context, ({ page, last, perPage, total }) => (page === last ? total - (last - 1) * perPage : null)),
})

/** A page holds as many items as belong on a page at its position; null where that is not said of it. */
function* inspectItems(context: CheckContext, belonging: (position: PagePosition) => number | null): Observations {
  const position = positionOf(context)
  const items = listIn(context)
  const expected = position === null ? null : belonging(position)
  if (position === null || items === null || expected === null) return NOT_APPLICABLE
  if (items.length === expected) return
  const { page, last, perPage, total } = position
  yield {
    at: '/response/body',
    expected: `${counted(expected, 'item')}`,
    received: items.length,
    message: `page ${page} of ${last} (Per-Page ${perPage}, Total ${total}) does not hold what it should`,
  }
}
