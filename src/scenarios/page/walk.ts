import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { answerOf, combine, wholeNumber, type Answer, type Pair } from '../list/ask.js'
import { rota } from '../list/deal.js'
import type { Section } from '../list/section.js'
import { walkedPart } from '../list/walked-part.js'
import { linkTo } from '../../checks/index.js'

/** One page of a walk. */
export interface Step extends Answer {
  readonly number: number
  /** Came by the link of the page before, and not by counting on. */
  readonly followed: boolean
}

export interface Walk {
  /** The page size in force: that of the first page. */
  readonly size: number
  /** The number of the last page, by the users that are known to be there. */
  readonly last: number
  readonly steps: readonly Step[]
  /** The target gave the size asked for, so the walk went to the end. */
  readonly whole: boolean
}

/** A page size that makes at least as many pages as wanted where there are as many users, and not many more. */
export function pageSizeFor(users: number, wanted: number): number {
  return Math.max(1, Math.floor((users - 1) / (wanted - 1)))
}

/** The pages a walk of this run makes of a part: in a read-only run three on a few lists, and two on the others. */
export function pagesWanted(context: ScenarioContext): number {
  return context.run.write ? 4 : (rota(context, [3, 2, 2, 2], 1)[0] ?? 3)
}

/** The query of the first page of the walk: small, and asked for anyway. */
export function smallPage(context: ScenarioContext, section: Section): readonly Pair[] {
  const part = walkedPart(context, section)
  return [...part.query, ['per_page', String(pageSizeFor(part.users.length, pagesWanted(context)))]]
}

/** Follows `next` from page 1, as long as it leads to the same list; counts on where it does not. */
export async function walk(
  context: ScenarioContext,
  section: Section,
  pairs: readonly Pair[],
  wanted: number,
): Promise<Walk> {
  const asked = pageSizeFor(section.users.length, wanted)
  const draft = {
    operation: section.list,
    query: [...combine(section.query, pairs), ['per_page', String(asked)] as const],
  }
  const first = await context.api.read(draft)
  const size = wholeNumber(first, 'per-page') ?? asked
  const last = Math.max(1, Math.ceil(section.users.length / size))
  const steps: Step[] = [{ ...answerOf(first), number: 1, followed: true }]
  // A target that gives smaller pages than asked for would make the walk as long as it likes.
  const end = Math.min(last, 2 * wanted)
  for (let number = 2, before = first; number <= end; number++) {
    const next = sameList(before)
    before = await context.api.read(
      next === null
        ? { ...draft, query: [['page', String(number)], ...draft.query] }
        : { operation: section.list, url: next },
    )
    steps.push({ ...answerOf(before), number, followed: next !== null })
  }
  return { size, last, steps, whole: end === last }
}

/** The target of `next` where it has the origin and path of the request: no other address is ever called. */
function sameList(exchange: Exchange): string | null {
  const url = linkTo(exchange, 'next')?.url ?? null
  const here = new URL(exchange.request.url)
  return url !== null && url.origin === here.origin && url.pathname === here.pathname && url.username === ''
    ? url.href
    : null
}
