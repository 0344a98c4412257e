import { defineCheck, NOT_APPLICABLE, perExchange, type CheckContext, type Observations } from '../engine/check.js'
import { linksOf, positionOf, type PagePosition } from './pages.js'

// PAGE-5: Link leads through the pages. A single page needs no Link at all.

export const firstFromPage2 = defineCheck({
  id: 'first-from-page-2',
  clause: 'PAGE-5/first-from-page-2',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'first', 'present', ({ page, last }) => page >= 2 && page <= last),
})

export const prevFromPage3 = defineCheck({
  id: 'prev-from-page-3',
  clause: 'PAGE-5/prev-from-page-3',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'prev', 'present', ({ page, last }) => page >= 3 && page <= last),
})

export const nextOnAllButLast = defineCheck({
  id: 'next-on-all-but-last',
  clause: 'PAGE-5/next-on-all-but-last',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'next', 'present', ({ page, last }) => page < last),
})

export const lastOnAllButLast = defineCheck({
  id: 'last-on-all-but-last',
  clause: 'PAGE-5/last-on-all-but-last',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'last', 'present', ({ page, last }) => page < last),
})

export const noPrevOnPage1 = defineCheck({
  id: 'no-prev-on-page-1',
  clause: 'PAGE-5/no-prev-on-page-1',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'prev', 'absent', ({ page }) => page === 1),
})

export const noNextOnLast = defineCheck({
  id: 'no-next-on-last',
  clause: 'PAGE-5/no-next-on-last',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'next', 'absent', ({ page, last }) => page === last),
})

export const pastEndHasNoNext = defineCheck({
  id: 'past-end-has-no-next',
  clause: 'PAGE-5/past-end-has-no-next',
  needs: ['headers', 'request'],
  inspect: context => inspectRelation(context, 'next', 'absent', ({ page, last }) => page > last),
})

/** A relation is there, or is not, on the pages that `where` picks. */
function* inspectRelation(
  context: CheckContext,
  rel: string,
  expected: 'present' | 'absent',
  where: (position: PagePosition) => boolean,
): Observations {
  const position = positionOf(context)
  if (position === null || !where(position)) return NOT_APPLICABLE
  const relations = relationsIn(context)
  const isPresent = relations.includes(rel)
  if (isPresent === (expected === 'present')) return
  yield {
    at: '/response/headers/link',
    expected: isPresent ? `no rel=${rel}` : `rel=${rel}`,
    received: relations,
    message: `page ${position.page} of ${position.last} has ${isPresent ? 'a' : 'no'} link ${rel}`,
  }
}

const relationsIn = perExchange(({ exchange }) => [...new Set((linksOf(exchange) ?? []).map(link => link.rel))])
