import { defineCheck, type Check } from './check.js'
import { linksOf } from './links.js'
import { perExchange } from './per-exchange.js'
import { isPage, positionOf, type PagePosition } from './page-position.js'

const relationsOf = perExchange(({ exchange }) => [...new Set((linksOf(exchange) ?? []).map(link => link.rel))])

/** A check that a relation is there, or is not, on the pages that `where` picks. A single page needs no Link at all. */
export function relationCheck(
  id: string,
  clause: string,
  rel: string,
  present: boolean,
  where: (position: PagePosition) => boolean,
): Check {
  return defineCheck({
    id,
    clause,
    needs: ['headers', 'request'],
    judges(judged) {
      const position = isPage(judged) ? positionOf(judged) : null
      return position !== null && where(position)
    },
    *inspect(judged) {
      const rels = relationsOf(judged)
      if (rels.includes(rel) === present) return
      const { page, last } = positionOf(judged) ?? { page: 0, last: 0 }
      yield {
        at: '/response/headers/link',
        expected: present ? `rel=${rel}` : `no rel=${rel}`,
        received: rels,
        message: `page ${page} of ${last} has ${present ? 'no' : 'a'} link ${rel}`,
      }
    },
  })
}
