import { userField } from '../../catalogue/index.js'
import { counted, type ClauseId } from '../../findings/index.js'
import { malformedRanges, unknownSorts, type QueryPair } from '../../generators/index.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { wrongStatus } from '../engine/verdict.js'
import { type Answer, answerOf, ask } from './list-answer.js'
import { sectionOf } from './section.js'
import { answered } from './selection.js'

const EMPTY = 'LIST-9/no-match-is-empty-200'
const ZERO = 'LIST-9/no-match-totals-zero'
/** No user has a field with this text. */
const NOBODY = 'zqxjv-nobody-kwyz'

/**
 * A filter that matches no user is answered with 200, an empty array and a Total of 0 (LIST-9). A read-only run tries
 * it on one list of eight.
 */
export const noMatch = defineScenario({
  id: 'no-match',
  clauses: [EMPTY, ZERO],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 1.6,
  requestsReadOnly: 0.2,
  async run(context) {
    const { whole } = await sectionOf(context)
    if (!context.run.isTurn({ oneIn: 8 })) {
      for (const clause of [EMPTY, ZERO] as const) context.verdict.skip(clause, 'read-only', SPREAD_OVER_LISTS)
      return
    }
    const answer = answerOf(
      await context.api.read({
        operation: context.operation,
        query: [
          ['filters[search]', NOBODY],
          ['per_page', '5'],
        ],
      }),
    )
    if (!answered(context.verdict, EMPTY, answer, `filters[search]=${NOBODY}`))
      return context.verdict.skip(ZERO, 'baseline-refused')
    const evidence = { exchanges: [answer.exchange] }
    context.verdict.expect(
      EMPTY,
      answer.items.length === 0,
      () => ({
        at: '/response/body',
        expected: 'an empty array',
        received: `${answer.items.length} of ${counted(whole.total, 'item')}`,
        message: 'a filter that matches nobody lists nobody',
      }),
      evidence,
    )
    context.verdict.expect(
      ZERO,
      answer.total === 0,
      () => ({
        at: '/response/headers/total',
        expected: '0',
        received: String(answer.total),
        message: 'a filter that matches nobody has a Total of 0',
      }),
      evidence,
    )
  },
})

const FILTER = 'LIST-12/unknown-filter-ignored'
const SORT = 'LIST-10/unknown-key-ignored'

const unknownFilter: QueryPair = ['filters[no_such_filter]', 'x']
/** A filter and a sort key that do not exist. Together they change nothing. */
export const unknownNames: readonly QueryPair[] = [unknownFilter, ['sort', 'no_such_field']]

/**
 * A filter and a sort key that do not exist change nothing (LIST-10, LIST-12). A read-only run sends both at once, and
 * one by one only where that fails.
 */
export const unknownNamesAsked = defineScenario({
  id: 'unknown-names-asked',
  clauses: [FILTER, SORT],
  appliesTo: { action: 'list' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 0,
  async run(context) {
    const { whole } = await sectionOf(context)
    if (!context.run.write && changesNothing(whole, await list(context, unknownNames))) {
      context.verdict.pass(FILTER)
      context.verdict.pass(SORT)
      return
    }
    const [sort = ''] = context.run.roundRobin(unknownSorts, 1)
    await judge(context, FILTER, whole, [unknownFilter])
    await judge(context, SORT, whole, [['sort', sort]])
  },
})

/** With the default page size, so that the same request shows PAGE-10. */
async function list(context: ScenarioContext, pairs: readonly QueryPair[]): Promise<Answer> {
  return answerOf(await context.api.read({ operation: context.operation, query: pairs }))
}

/** Is the number of users the same, and are all of them known from the plain list? */
function changesNothing(whole: Answer, answer: Answer): boolean {
  const known = new Set(whole.ids)
  const all = whole.users.length === whole.total
  return answer.sound && Object.is(answer.total, whole.total) && (!all || answer.ids.every(id => known.has(id)))
}

async function judge(
  context: ScenarioContext,
  clause: ClauseId,
  whole: Answer,
  pairs: readonly QueryPair[],
): Promise<void> {
  const answer = await list(context, pairs)
  const what = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  if (!answered(context.verdict, clause, answer, what)) return
  context.verdict.expect(
    clause,
    changesNothing(whole, answer),
    () => ({
      at: '/response/headers/total',
      expected: String(whole.total),
      received: String(answer.total),
      message: `${what} changes nothing`,
    }),
    { exchanges: [whole.exchange, answer.exchange], comparedWith: [whole.exchange, answer.exchange] },
  )
}

const CLAUSE = 'LIST-12/unreadable-value-is-400-or-ignored'

/** A filter value that cannot be read is answered with 400 or ignored (LIST-12). */
export const unreadableFilters = defineScenario({
  id: 'unreadable-filters',
  clauses: [CLAUSE],
  appliesTo: { action: 'list' },
  mode: 'read',
  requests: 3,
  requestsReadOnly: 0.5,
  async run(context) {
    const { whole: base } = await sectionOf(context)
    const probes = context.run.write
      ? context.run.roundRobin(probesOf(context), 3)
      : context.run.share(probesOf(context).slice(0, 4), { idle: 4 })
    if (probes.length === 0) return context.verdict.skip(CLAUSE, 'read-only', SPREAD_OVER_LISTS)
    for (const [name, value] of probes) {
      const answer = await ask(context, context.operation, [[name, value]])
      const { exchange } = answer
      if (exchange.response?.status === 400) {
        context.verdict.pass(CLAUSE)
        continue
      }
      const message = `${name}=${value} cannot be read: it is answered with 400 or as if it were not there`
      const ignored = answer.sound && Object.is(answer.total, base.total) && answer.ids.join() === base.ids.join()
      context.verdict.expect(
        CLAUSE,
        ignored,
        () =>
          answer.sound
            ? { at: '/response/headers/total', expected: String(base.total), received: String(answer.total), message }
            : wrongStatus(exchange, [200, 400], message),
        { exchanges: [base.exchange, exchange], comparedWith: [base.exchange] },
      )
    }
  },
})

/** Values for the filters that the list describes. */
function probesOf({ operation }: ScenarioContext): readonly QueryPair[] {
  const has = (name: string): boolean => operation.parameters.some(parameter => parameter.name === name)
  // whole numbers might be read as times after all
  const ranges = malformedRanges.filter(({ label }) => label !== 'digits')
  const times = ranges.map(({ value }, i): QueryPair => [
    i % 2 === 0 ? `filters[${userField.createdAt}]` : `filters[${userField.updatedAt}]`,
    value,
  ])
  const ids: readonly QueryPair[] = [
    [`filters[${userField.vendorId}]`, 'abc'],
    ['filters[trade_id][]', 'abc'],
  ]
  // the plainest ones first: a read-only run tries no others
  return [...times.slice(0, 3), ...ids, ...times.slice(3)].filter(([name]) => has(name))
}
