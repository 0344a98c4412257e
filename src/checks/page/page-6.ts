import type { ClauseId, Observation } from '../../findings/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { type PageLink, isAbsolute, linksOf } from './links.js'
import { type PagePosition, isPage, positionOf } from './page-position.js'

// PAGE-6: Links point where they say.

/** Relations of pages; what else a server links to is its own affair. */
const RELATIONS = ['first', 'prev', 'next', 'last']

export interface TargetInPlace {
  readonly link: PageLink
  readonly position: PagePosition
  readonly request: URL
  /** Names of the query parameters that the operation has. */
  readonly declared: readonly string[]
}

/** A page within the list: where the links of a page past the end lead is free. */
function place(judged: Judged): PagePosition | null {
  const position = isPage(judged) ? positionOf(judged) : null
  return position !== null && position.page <= position.last ? position : null
}

const targets = perExchange((judged): readonly TargetInPlace[] => {
  const position = place(judged)
  if (position === null) return []
  const request = new URL(judged.exchange.request.url)
  const declared = judged.operation.parameters.filter(parameter => parameter.in === 'query').map(({ name }) => name)
  return (linksOf(judged.exchange) ?? [])
    .filter(link => RELATIONS.includes(link.rel))
    .map(link => ({ link, position, request, declared }))
})

/** A check of every page link of an answer; `inspect` tells what is wrong with one of them. */
export function targetCheck(
  id: string,
  clause: ClauseId,
  inspect: (target: TargetInPlace) => Pick<Observation, 'expected' | 'received' | 'message'> | null,
): Check {
  return defineCheck({
    id,
    clause,
    needs: ['headers', 'request'],
    judges: judged => targets(judged).length > 0,
    *inspect(judged) {
      for (const target of targets(judged)) {
        const wrong = inspect(target)
        if (wrong !== null) yield { at: `/response/headers/link/${target.link.rel}`, ...wrong }
      }
    },
  })
}

export const linkIsAbsolute = targetCheck('link-is-absolute', 'PAGE-6/absolute-url', ({ link }) =>
  isAbsolute(link.target)
    ? null
    : { expected: 'an absolute URL', received: link.target, message: `the link ${link.rel} is not absolute` },
)

export const linkKeepsOriginAndPath = targetCheck(
  'link-keeps-origin-and-path',
  'PAGE-6/same-origin-and-path',
  ({ link, request }) => {
    if (link.url === null)
      return { expected: 'a URL', received: link.target, message: `the link ${link.rel} cannot be read` }
    const [here, there] = [request.origin + request.pathname, link.url.origin + link.url.pathname]
    return here === there
      ? null
      : { expected: here, received: there, message: `the link ${link.rel} leads to another origin or path` }
  },
)

/** The size in force; where more was asked for than is given, the size asked for leads to the same pages. */
export const linkKeepsPageSize = targetCheck(
  'link-keeps-page-size',
  'PAGE-6/keeps-page-size',
  ({ link, position, request }) => {
    const asked = request.searchParams.get('per_page')
    const received = link.url?.searchParams.get('per_page') ?? null
    const fits = received === String(position.perPage) || received === asked
    return link.url === null || fits
      ? null
      : { expected: String(position.perPage), received, message: `the link ${link.rel} has another page size` }
  },
)

/** Pairs in any order and spelling, each as often as it was sent. What the operation does not declare, or came empty, may be dropped. */
export const linkKeepsParameters = targetCheck(
  'link-keeps-parameters',
  'PAGE-6/keeps-other-parameters',
  ({ link, request, declared }) => {
    if (link.url === null) return null
    const left = [...link.url.searchParams].map(pairText)
    const lost: string[] = []
    for (const [name, value] of request.searchParams) {
      if (name === 'page' || name === 'per_page' || value === '' || !declared.includes(name)) continue
      const place = left.indexOf(pairText([name, value]))
      if (place < 0) lost.push(name)
      else left.splice(place, 1)
    }
    return lost.length === 0
      ? null
      : {
          expected: lost,
          received: [...link.url.searchParams.keys()],
          message: `the link ${link.rel} does not keep ${lost.join(', ')}`,
        }
  },
)

const pairText = ([name, value]: readonly [string, string]): string => `${name}=${value}`

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
