import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'
import { isAbsolute, linksOf, otherPairs, type PageLink } from './links.js'

/** Where a page stands in its list. */
export interface Place {
  readonly number: number
  readonly last: number
  readonly size: number
}

/** PAGE-5: which links a page of a list must have and must not have. */
export function judgeRelations(context: ScenarioContext, exchange: Exchange, { number, last }: Place): void {
  const rels = new Set((linksOf(exchange) ?? []).map(link => link.rel))
  const page = `page ${number} of ${last}`
  const wants = (clause: string, rel: string, present: boolean): void => {
    context.expect(clause, rels.has(rel) === present, () => ({
      at: '/response/headers/link', expected: `${present ? '' : 'no '}rel=${rel}`, received: [...rels],
      message: `${page} has ${present ? 'a' : 'no'} link ${rel}`,
    }), { exchanges: [exchange] })
  }
  if (number < last) {
    wants('PAGE-5/next-on-all-but-last', 'next', true)
    wants('PAGE-5/last-on-all-but-last', 'last', true)
  } else wants('PAGE-5/no-next-on-last', 'next', false)
  if (number === 1) wants('PAGE-5/no-prev-on-page-1', 'prev', false)
  else wants('PAGE-5/first-from-page-2', 'first', true)
  if (number >= 3) wants('PAGE-5/prev-from-page-3', 'prev', true)
}

/** PAGE-6: where the links of a page lead. */
export function judgeTargets(context: ScenarioContext, exchange: Exchange, place: Place): void {
  const here = new URL(exchange.request.url)
  for (const link of linksOf(exchange) ?? []) {
    if (!(link.rel in PAGES)) continue
    const say = (clause: string, holds: boolean, expected: string, received: string, message: string): void => {
      context.expect(clause, holds, () => ({ at: `/response/headers/link/${link.rel}`, expected, received, message }), { exchanges: [exchange] })
    }
    say('PAGE-6/absolute-url', isAbsolute(link.target), 'an absolute URL', link.target, 'a link target is an absolute URL')
    if (link.url === null) continue
    const home = here.origin + here.pathname
    say('PAGE-6/same-origin-and-path', link.url.origin + link.url.pathname === home, home, link.url.origin + link.url.pathname,
      'a link target has the origin and path of the request')
    judgeQuery(say, link, link.url, here, place)
  }
}

/** The page each relation leads to; a relation of our own making is none of these. */
const PAGES: Readonly<Record<string, (place: Place) => number>> = {
  first: () => 1,
  prev: ({ number }) => number - 1,
  next: ({ number }) => number + 1,
  last: ({ last }) => last,
}

type Say = (clause: string, holds: boolean, expected: string, received: string, message: string) => void

function judgeQuery(say: Say, { rel }: PageLink, url: URL, here: URL, place: Place): void {
  const wanted = String(PAGES[rel]?.(place) ?? '')
  const page = url.searchParams.get('page') ?? (rel === 'first' ? '1' : '')
  say('PAGE-6/right-page', page === wanted, wanted, page, `the link ${rel} on page ${place.number} of ${place.last} leads to page ${wanted}`)
  const size = url.searchParams.get('per_page') ?? ''
  say('PAGE-6/keeps-page-size', size === String(place.size), String(place.size), size, 'a link target carries the per_page in force')
  const [kept, sent] = [otherPairs(url).join('&'), otherPairs(here).join('&')]
  say('PAGE-6/keeps-other-parameters', kept === sent, sent, kept, 'a link target carries all other query parameters of the request')
}
