import type { Observation } from '../findings/index.js'
import { defineCheck, type Check, type Judged } from './check.js'
import { linksOf, type PageLink } from './links.js'
import { perExchange } from './per-exchange.js'
import { isPage, positionOf, type PagePosition } from './page-position.js'

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
  clause: string,
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
