import { userField } from '../../catalogue/index.js'
import { linkTo } from '../../checks/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { QueryPair } from '../../generators/index.js'
import { idText } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { type Answer, answerOf, combine, pageSizeOf } from '../list/list-answer.js'
import type { Section } from '../list/section.js'
import { plainRange } from '../list/time-range.js'

/** The fewest users of a part, so that it makes several pages. */
const FEWEST = 4

/**
 * What a walk goes through: the section, or in a read-only run its users created within a range. One walk then shows
 * the pages, a filter, and that the links keep it.
 */
export function walkedPart(context: ScenarioContext, section: Section): Section {
  const range = context.run.write ? null : plainRange(section.users, userField.createdAt)
  if (range === null) return section
  const users = section.users.filter(user => range.filter.matches(user))
  const known = section.users.every(user => range.filter.matches(user) !== undefined)
  if (!known || users.length < FEWEST || users.length === section.users.length) return section
  return {
    ...section,
    users,
    items: users,
    ids: users.map(user => idText(user.id)),
    total: users.length,
    query: combine(section.query, range.filter.pairs),
  }
}

/** One page of a walk. */
export interface WalkedPage extends Answer {
  readonly number: number
  /** It was reached by the link of the page before, and not by its number. */
  readonly followed: boolean
}

export interface Walk {
  /** The page size in force: that of the first page. */
  readonly size: number
  /** The number of the last page, by the users known to be there. */
  readonly last: number
  readonly steps: readonly WalkedPage[]
  /** The walk went to the end, as the target gave the page size asked for. */
  readonly whole: boolean
}

/** A page size that makes at least as many pages as wanted, if there are enough users, and not many more. */
export function pageSizeFor(users: number, wanted: number): number {
  return Math.max(1, Math.floor((users - 1) / (wanted - 1)))
}

/** The pages of a walk in this run: in a read-only run three on a few lists and two on the others. */
export function pagesWanted(context: ScenarioContext): number {
  return context.run.write ? 4 : (context.run.roundRobin([3, 2, 2, 2], 1)[0] ?? 3)
}

/** The query of the first page of the walk, which is asked for anyway. */
export function smallPage(context: ScenarioContext, section: Section): readonly QueryPair[] {
  const part = walkedPart(context, section)
  return [...part.query, ['per_page', String(pageSizeFor(part.users.length, pagesWanted(context)))]]
}

/** Follows `next` from page 1 as long as it leads to the same list, and counts on where it does not. */
export async function walk(
  context: ScenarioContext,
  section: Section,
  pairs: readonly QueryPair[],
  wanted: number,
): Promise<Walk> {
  const asked = pageSizeFor(section.users.length, wanted)
  const draft = {
    operation: section.list,
    query: [...combine(section.query, pairs), ['per_page', String(asked)] as const],
  }
  const first = await context.api.read(draft)
  const size = pageSizeOf(first) ?? asked
  const last = Math.max(1, Math.ceil(section.users.length / size))
  const steps: WalkedPage[] = [{ ...answerOf(first), number: 1, followed: true }]
  // with smaller pages than asked for, a target could make the walk as long as it likes
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

/** The target of `next`, where it has the origin and path of the request; no other address is ever called. */
function sameList(exchange: Exchange): string | null {
  const url = linkTo(exchange, 'next')?.url ?? null
  const here = new URL(exchange.request.url)
  return url !== null && url.origin === here.origin && url.pathname === here.pathname && url.username === ''
    ? url.href
    : null
}

/**
 * Judges that a walk met every user of the section once.
 * @returns whether it did.
 */
export function judgeVisits(
  verdict: ClauseVerdict,
  section: Section,
  { steps }: Walk,
  clauses: { readonly gap: ClauseId; readonly repeat: ClauseId },
): boolean {
  const met = new Map<string, number>()
  const exchanges = steps.map(step => step.exchange)
  const evidence = { exchanges, comparedWith: [section.exchange] }
  let holds = true
  for (const { ids, number } of steps) {
    ids.forEach((id, index) => {
      const before = met.get(id)
      if (before !== undefined) {
        holds = false
        const observation = {
          at: `/response/body/${index}/id`,
          expected: 'every user once',
          received: id,
          message: `a user of page ${before} comes again on page ${number}`,
        }
        verdict.fail(clauses.repeat, observation, evidence)
      }
      met.set(id, number)
    })
  }
  if (holds) verdict.pass(clauses.repeat)
  const missed = section.ids.filter(id => !met.has(id))
  for (const id of missed) {
    verdict.fail(
      clauses.gap,
      {
        at: '/response/body',
        expected: id,
        received: 'on none of the pages',
        message: 'following next meets every user of the list',
      },
      evidence,
    )
  }
  if (missed.length === 0) verdict.pass(clauses.gap)
  return holds && missed.length === 0
}

/** Judges the order of a walk by that of one page with all users, where both hold the same users. */
export function judgeOrder(verdict: ClauseVerdict, big: Answer, { steps }: Walk, clause: ClauseId): void {
  const met = steps.flatMap(step => step.ids)
  const same = met.length === big.ids.length && new Set([...met, ...big.ids]).size === new Set(met).size
  if (!same) return verdict.skip(clause, 'baseline-refused', 'the pages do not hold the users of the big page')
  const index = met.findIndex((id, i) => id !== big.ids[i])
  verdict.expect(
    clause,
    index < 0,
    () => ({
      at: '/response/body',
      expected: big.ids[index] ?? null,
      received: met[index] ?? null,
      message: `place ${index + 1} of the pages holds another user than the big page`,
    }),
    { exchanges: [big.exchange, ...steps.map(step => step.exchange)], comparedWith: [big.exchange] },
  )
}
