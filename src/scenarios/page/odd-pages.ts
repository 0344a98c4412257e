import { counted } from '../../findings/index.js'
import { invalidPages } from '../../generators/index.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { wrongStatus } from '../engine/verdict.js'
import { type Answer, answerOf, pageSizeOf } from '../list/list-answer.js'
import { sectionOf } from '../list/section.js'
import { smallPage } from './walk.js'

const PAGE = 'PAGE-9/bad-page-is-400-or-default'
const SIZE = 'PAGE-9/bad-page-size-is-400-or-default'
const BOUND = 'PAGE-9/never-more-than-2000'

/** The values that the rule names. A full run tries stranger ones as well. */
const named = invalidPages.filter(({ value }) => ['0', '-1', 'abc', '1000000000', ''].includes(value))
const probesOf = (spellings: typeof invalidPages) =>
  spellings.flatMap(
    ({ value }) =>
      [
        { parameter: 'page', value },
        { parameter: 'per_page', value },
      ] as const,
  )

/**
 * A page or page size that makes no sense is answered with 400 or with the default, and never with more than 2000 items
 * (PAGE-9). Each value is tried on its own.
 */
export const oddPagesAsked = defineScenario({
  id: 'odd-pages-asked',
  clauses: [PAGE, SIZE, BOUND],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 4,
  requestsReadOnly: 1.3,
  async run(context) {
    const small = smallPage(context, await sectionOf(context))
    const base = answerOf(await context.api.read({ operation: context.operation, query: small }))
    const probes = context.run.write
      ? [
          ...context.run.roundRobin(
            probesOf(invalidPages).filter(probe => probe.parameter === 'page'),
            2,
          ),
          ...context.run.roundRobin(
            probesOf(invalidPages).filter(probe => probe.parameter === 'per_page'),
            2,
          ),
        ]
      : context.run.share(probesOf(named))
    const { honouredPageSize, largestPageSize } = context.catalogue.limits
    for (const { parameter, value } of probes) {
      const query = parameter === 'page' ? [['page', value] as const, ...small] : [['per_page', value] as const]
      const answer = answerOf(await context.api.read({ operation: context.operation, query }))
      if (parameter === 'page') judgePage(context.verdict, base, answer, value, honouredPageSize)
      else judgeSize(context.verdict, answer, value)
      context.verdict.expect(
        BOUND,
        answer.items.length <= largestPageSize,
        () => ({
          at: '/response/body',
          expected: `at most ${largestPageSize} items`,
          received: answer.items.length,
          message: `${parameter}=${value} yields at most ${largestPageSize} items`,
        }),
        { exchanges: [answer.exchange] },
      )
      if (parameter === 'per_page') judgeSizeInForce(context.verdict, answer, value, largestPageSize)
    }
    for (const clause of [PAGE, SIZE] as const) context.verdict.skip(clause, 'read-only', SPREAD_OVER_LISTS)
  },
})

/**
 * Judges an odd page: refused, or answered with page 1. A number that can be read as a page may be past the end, and a
 * fraction may round to page 1 or 2.
 */
function judgePage(verdict: ClauseVerdict, base: Answer, answer: Answer, value: string, honoured: number): void {
  const { exchange } = answer
  if (exchange.response?.status === 400) return verdict.pass(PAGE)
  const large = Number(value) > honoured
  const first = answer.ids.join() === base.ids.join()
  const message = `page=${JSON.stringify(value)} is answered with 400 or as a default page`
  verdict.expect(
    PAGE,
    answer.sound && (first || (large && answer.items.length === 0)),
    () =>
      answer.sound
        ? {
            at: '/response/body',
            expected: `the ${counted(base.items.length, 'item')} of page 1`,
            received: `${counted(answer.items.length, 'item')}`,
            message,
          }
        : wrongStatus(exchange, [200, 400], message),
    { exchanges: [base.exchange, exchange], comparedWith: [base.exchange] },
  )
}

/** Judges the page size in force: it holds for companies larger than this one, too. */
function judgeSizeInForce(verdict: ClauseVerdict, { exchange }: Answer, value: string, most: number): void {
  const size = pageSizeOf(exchange) ?? 0
  verdict.expect(
    BOUND,
    size <= most,
    () => ({
      at: '/response/headers/per-page',
      expected: `at most ${most}`,
      received: size,
      message: `per_page=${value} puts a page size in force that has no bound`,
    }),
    { exchanges: [exchange] },
  )
}

function judgeSize(verdict: ClauseVerdict, answer: Answer, value: string): void {
  const { exchange } = answer
  if (exchange.response?.status === 400) return verdict.pass(SIZE)
  const message = `per_page=${JSON.stringify(value)} is answered with 400 or with a page size of the server's choice`
  const size = pageSizeOf(exchange) ?? 0
  verdict.expect(
    SIZE,
    answer.sound && size > 0 && answer.items.length <= size,
    () =>
      answer.sound
        ? { at: '/response/headers/per-page', expected: 'a page size that the page keeps to', received: size, message }
        : wrongStatus(exchange, [200, 400], message),
    { exchanges: [exchange] },
  )
}
