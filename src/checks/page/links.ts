import LinkHeader from 'http-link-header'
import { header, type Exchange } from '../../findings/index.js'

export interface PageLink {
  readonly rel: string
  /** As it stands between the angle brackets. */
  readonly target: string
  /** Absolute; null where it cannot be read even beside the request. */
  readonly url: URL | null
}

/** The links of an answer; null where it has no `Link`, an empty list where the header cannot be read. */
export function linksOf(exchange: Exchange): readonly PageLink[] | null {
  const value = header(exchange, 'link')
  if (value === undefined) return null
  try {
    return LinkHeader.parse(tidy(value)).refs.map(({ rel, uri }) => ({
      rel: rel.toLowerCase(),
      target: uri,
      url: resolve(uri, exchange.request.url),
    }))
  } catch {
    return []
  }
}

/** The header without the blanks around its signs, which RFC 8288 allows and the parser does not. */
function tidy(value: string): string {
  return value.replaceAll(
    /("(?:[^"\\]|\\.)*"|<[^>]*>)|[ \t]*([;,=])[ \t]*/g,
    (_, kept: string | undefined, sign: string) => kept ?? sign,
  )
}

export function linkTo(exchange: Exchange, rel: string): PageLink | undefined {
  return linksOf(exchange)?.find(link => link.rel === rel)
}

function resolve(target: string, base: string): URL | null {
  try {
    return new URL(target, base)
  } catch {
    return null
  }
}

/** Is it a URL without help from the request? */
export function isAbsolute(target: string): boolean {
  return /^https?:\/\/[^/]/i.test(target) && resolve(target, 'about:blank') !== null
}

/** Query pairs but for the page and its size, in an order of their own: which ones count, not where they stand. */
export function otherPairs(url: URL): readonly string[] {
  return [...url.searchParams]
    .filter(([name]) => name !== 'page' && name !== 'per_page')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
}
