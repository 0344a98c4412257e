import { counted } from '../../findings/index.js'
import { hugePageSizes, pageSizes } from '../../generators/index.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { type Answer, answerOf, combine, pageSizeOf } from '../list/list-answer.js'
import { unknownNames } from '../list/odd-filters.js'
import { type Section, sectionOf } from '../list/section.js'
import { answered } from '../list/selection.js'

const HONOURED = 'PAGE-2/honours-up-to-1000'
const CLAMPED = 'PAGE-2/clamps-above-the-maximum'
/** Nobody means a page size that is more than ten times as large as what every server honours. */
const SENSIBLE = 10

/** A page size up to 1000 is honoured, a larger one is cut to the largest allowed (PAGE-2). */
export const pageSizesGiven = defineScenario({
  id: 'page-sizes-given',
  clauses: [HONOURED, CLAMPED],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 3,
  requestsReadOnly: 0.2,
  async run(context) {
    const section = await sectionOf(context)
    const most = context.catalogue.limits.honouredPageSize
    // For these a size between what every server honours and themselves must come back.
    const thousands = hugePageSizes(most).filter(size => size <= SENSIBLE * most)
    judgePage(context.verdict, section, most)
    for (const size of context.run.write ? context.run.roundRobin(pageSizes(most), 2) : []) {
      const answer = await page(context, section, size)
      if (answered(context.verdict, HONOURED, answer, `per_page=${size}`)) judgePage(context.verdict, answer, size)
    }
    const beyond = context.run.write
      ? context.run.roundRobin(thousands, 1)
      : context.run.share(thousands.slice(0, 1), { idle: 7 })
    for (const size of beyond) judgeClamp(context.verdict, await page(context, section, size), most, size)
    if (beyond.length === 0) context.verdict.skip(CLAMPED, 'read-only', SPREAD_OVER_LISTS)
  },
})

async function page(context: ScenarioContext, section: Section, size: number): Promise<Answer> {
  return answerOf(
    await context.api.read({
      operation: section.list,
      query: [...combine(section.query, []), ['per_page', String(size)]],
    }),
  )
}

function judgePage(verdict: ClauseVerdict, { exchange, perPage }: Answer, size: number): void {
  verdict.expect(
    HONOURED,
    perPage === size,
    () => ({
      at: '/response/headers/per-page',
      expected: size,
      received: perPage,
      message: 'a per_page up to 1000 comes back in Per-Page',
    }),
    { exchanges: [exchange] },
  )
}

function judgeClamp(verdict: ClauseVerdict, answer: Answer, lowest: number, size: number): void {
  if (!answered(verdict, CLAMPED, answer, `per_page=${size}`)) return
  verdict.expect(
    CLAMPED,
    answer.perPage >= lowest && answer.perPage <= size,
    () => ({
      at: '/response/headers/per-page',
      expected: `from ${lowest} to ${size}`,
      received: answer.perPage,
      message: 'a per_page above the maximum is answered with the maximum',
    }),
    { exchanges: [answer.exchange] },
  )
}

const CLAUSE = 'PAGE-10/default-is-named'

/**
 * Without per_page the answer names its default page size, and keeps to it (PAGE-10). In a read-only run a filter and a
 * sort key that do not exist are sent along, as they change nothing.
 */
export const defaultPage = defineScenario({
  id: 'default-page',
  clauses: [CLAUSE],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 1,
  requestsReadOnly: 1,
  async run(context) {
    const { whole } = await sectionOf(context)
    const answer = answerOf(
      await context.api.read({ operation: context.operation, query: context.run.write ? [] : unknownNames }),
    )
    if (!answered(context.verdict, CLAUSE, answer, 'without per_page')) return
    const size = pageSizeOf(answer.exchange)
    const expected =
      size === undefined ? 0 : Math.min(size, Number.isNaN(whole.total) ? whole.items.length : whole.total)
    const holds = size !== undefined && answer.items.length === expected
    context.verdict.expect(
      CLAUSE,
      holds,
      () => ({
        at: size === undefined ? '/response/headers/per-page' : '/response/body',
        expected: size === undefined ? 'the default page size' : `${counted(expected, 'item')}`,
        received: size === undefined ? null : `${counted(answer.items.length, 'item')}`,
        message: 'without per_page a page holds as many items as its Per-Page says',
      }),
      { exchanges: [whole.exchange, answer.exchange], comparedWith: [whole.exchange] },
    )
  },
})
