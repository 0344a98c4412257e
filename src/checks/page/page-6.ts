import type { Observation } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE, perExchange, type CheckContext, type Observations } from '../engine/check.js'
import { isAbsolute, linksOf, positionOf, type PageLink, type PagePosition } from './pages.js'

// PAGE-6: Links point where they say.

export const linkIsAbsolute = defineCheck({
  id: 'link-is-absolute',
  clause: 'PAGE-6/absolute-url',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectLinks(context, ({ link }) =>
      isAbsolute(link.target)
        ? null
        : { expected: 'an absolute URL', received: link.target, message: `the link ${link.rel} is not absolute` },
    ),
})

export const linkKeepsOriginAndPath = defineCheck({
  id: 'link-keeps-origin-and-path',
  clause: 'PAGE-6/same-origin-and-path',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectLinks(context, ({ link, request }) => {
      if (link.url === null)
        return { expected: 'a URL', received: link.target, message: `the link ${link.rel} cannot be read` }
      const [here, there] = [request.origin + request.pathname, link.url.origin + link.url.pathname]
      return here === there
        ? null
        : { expected: here, received: there, message: `the link ${link.rel} leads to another origin or path` }
    }),
})

/** The size in force; where more was asked for than is given, the size asked for leads to the same pages. */
export const linkKeepsPageSize = defineCheck({
  id: 'link-keeps-page-size',
  clause: 'PAGE-6/keeps-page-size',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectLinks(context, ({ link, position, request }) => {
      const expected = String(position.perPage)
      const received = link.url?.searchParams.get('per_page') ?? null
      return link.url === null || received === expected || received === request.searchParams.get('per_page')
        ? null
        : { expected, received, message: `the link ${link.rel} has another page size` }
    }),
})

/**
 * Pairs in any order and spelling, each as often as it was sent. What the operation does not declare, or came empty,
 * may be dropped.
 */
export const linkKeepsParameters = defineCheck({
  id: 'link-keeps-parameters',
  clause: 'PAGE-6/keeps-other-parameters',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectLinks(context, ({ link, request }) => {
      if (link.url === null) return null
      const declared = context.operation.parameters
        .filter(parameter => parameter.in === 'query')
        .map(({ name }) => name)
      const lost = lostPairs(request.searchParams, link.url.searchParams, declared)
      return lost.length === 0
        ? null
        : {
            expected: lost,
            received: [...link.url.searchParams.keys()],
            message: `the link ${link.rel} does not keep ${lost.join(', ')}`,
          }
    }),
})

/** Without a page parameter a target is page 1. */
export const linkLeadsToRightPage = defineCheck({
  id: 'link-leads-to-right-page',
  clause: 'PAGE-6/right-page',
  needs: ['headers', 'request'],
  inspect: context =>
    inspectLinks(context, ({ link, position }) => {
      const { page, last } = position
      const pages: Readonly<Record<string, number>> = { first: 1, prev: page - 1, next: page + 1, last }
      const expected = String(pages[link.rel] ?? '')
      const received = link.url?.searchParams.get('page') ?? '1'
      return link.url === null || expected === received
        ? null
        : { expected, received, message: `the link ${link.rel} on page ${page} of ${last} leads to page ${received}` }
    }),
})

interface PlacedLink {
  readonly link: PageLink
  /** Of the page that has the link. */
  readonly position: PagePosition
  readonly request: URL
}

/** Every link to another page of an answer; `wrong` tells what is wrong with one of them. */
function* inspectLinks(
  context: CheckContext,
  wrong: (placed: PlacedLink) => Pick<Observation, 'expected' | 'received' | 'message'> | null,
): Observations {
  const links = pageLinksIn(context)
  if (links.length === 0) return NOT_APPLICABLE
  for (const placed of links) {
    const told = wrong(placed)
    if (told !== null) yield { at: `/response/headers/link/${placed.link.rel}`, ...told }
  }
}

/** Relations of pages; what else a server links to is its own affair. */
const RELATIONS = ['first', 'prev', 'next', 'last']

/** Links that are judged: each is held against all that was sent. */
const MOST_LINKS = 16

/** Of a page within the list: where the links of a page past the end lead is free. */
const pageLinksIn = perExchange((context): readonly PlacedLink[] => {
  const position = positionOf(context)
  if (position === null || position.page > position.last) return []
  const request = new URL(context.exchange.request.url)
  return (linksOf(context.exchange) ?? [])
    .filter(link => RELATIONS.includes(link.rel))
    .slice(0, MOST_LINKS)
    .map(link => ({ link, position, request }))
})

/** The names of the declared pairs that were sent, but for the page and its size, and that the link does not have. */
function lostPairs(sent: URLSearchParams, kept: URLSearchParams, declared: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const [name, value] of kept) left.set(`${name}=${value}`, (left.get(`${name}=${value}`) ?? 0) + 1)
  const lost: string[] = []
  for (const [name, value] of sent) {
    if (name === 'page' || name === 'per_page' || value === '' || !declared.includes(name)) continue
    const times = left.get(`${name}=${value}`) ?? 0
    if (times === 0) lost.push(name)
    else left.set(`${name}=${value}`, times - 1)
  }
  return lost
}
