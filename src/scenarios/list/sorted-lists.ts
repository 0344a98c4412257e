import type { Catalogue } from '../../catalogue/index.js'
import { counted, type ClauseId, type Observation } from '../../findings/index.js'
import type { Sort } from '../../generators/index.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { sortsFor } from './choose-sorts.js'
import { type Answer, ask } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import { answered } from './selection.js'
import { type Key, keyReader, type OrderReport, reportOrder, runsOf } from './sort-order.js'
import { prepareSubjects } from './subjects.js'

const BY_NAME = 'LIST-10/by-name'
/** The clauses that are about one sort key each. */
const byKey = [
  BY_NAME,
  'LIST-10/by-full-name',
  'LIST-10/by-vendor-name',
  'LIST-10/by-permission-template-name',
  'LIST-10/by-email',
  'LIST-10/by-job-title',
] as const satisfies readonly ClauseId[]
const general = [
  'LIST-10/minus-means-descending',
  'LIST-10/second-key-orders-ties',
  'LIST-10/case-ignored',
  'LIST-10/null-last-ascending',
  'LIST-10/null-first-descending',
  'LIST-10/same-set',
] as const satisfies readonly ClauseId[]

/**
 * A list is sorted by each key, with a second key, without regard to letter case and with missing values in their
 * place, and holds the same users (LIST-10). Each sort is judged on one page with the whole section.
 */
export const sortedLists = defineScenario({
  id: 'sorted-lists',
  clauses: [...byKey, ...general],
  appliesTo: { action: 'list', parameter: 'sort' },
  mode: 'read',
  requests: operation => operation.sortKeys.length + 3,
  requestsReadOnly: 1.5,
  async run(context) {
    const section = await sectionOf(context)
    for (const sort of await sortsFor(context, section)) await judgeSort(context, section, sort)
    await judgeOwnNames(context)
    for (const clause of this.clauses) {
      if (context.run.write) context.verdict.skip(clause, 'missing-data', 'no two users whose order is certain')
      else context.verdict.skip(clause, 'read-only', SPREAD_OVER_LISTS)
    }
  },
})

/** Two own users with the same last name; the first one is written in small letters and still comes first. */
async function judgeOwnNames(context: ScenarioContext): Promise<void> {
  const subjects = await prepareSubjects(context)
  if (subjects === null || !context.operation.sortKeys.includes('name')) return
  const answer = await ask(context, context.operation, [
    ['filters[search]', subjects.marker],
    ['sort', 'name'],
  ])
  const [first, second] = [answer.ids.indexOf(subjects.first.id), answer.ids.indexOf(subjects.second.id)]
  if (first < 0 || second < 0) return
  const names = answer.users.map(user => (typeof user.name === 'string' ? user.name : undefined))
  judgeOrder(context.verdict, 'LIST-10/by-name', answer, reportOrder(names, false), names, 'sort=name')
}

function clauseOfKey(catalogue: Catalogue, key: string): ClauseId {
  return byKey.find(clause => catalogue.clause(clause).applies.some(({ sortKey }) => sortKey === key)) ?? BY_NAME
}

async function judgeSort(context: ScenarioContext, section: Section, sort: Sort): Promise<void> {
  const [first, second] = sort.keys
  if (first === undefined) return
  const clause = first.descending ? 'LIST-10/minus-means-descending' : clauseOfKey(context.catalogue, first.key)
  const answer = await askWithin(context, section, [['sort', sort.value]])
  if (!answered(context.verdict, clause, answer, `sort=${sort.value}`)) return
  const read = await keyReader(context, section, first.key)
  const keys = answer.users.map(read)
  const report = reportOrder(keys, first.descending)
  judgeOrder(context.verdict, clause, answer, report, keys, `sort=${sort.value}`)
  judgeNulls(context.verdict, answer, report, first.descending, `sort=${sort.value}`)
  judgeSet(context.verdict, section, answer, sort.value)
  if (second !== undefined) {
    const readSecond = await keyReader(context, section, second.key)
    const seconds = answer.users.map(readSecond)
    for (const { from, to } of runsOf(keys)) {
      const within = reportOrder(seconds.slice(from, to), second.descending)
      if (within.pairs > 0)
        judgeOrder(
          context.verdict,
          'LIST-10/second-key-orders-ties',
          answer,
          shift(within, from),
          seconds,
          `sort=${sort.value} among equal ${first.key}`,
        )
    }
  }
}

const shift = (report: OrderReport, by: number): OrderReport => ({
  ...report,
  wrong: report.wrong.map(pair => ({ ...pair, earlier: pair.earlier + by, later: pair.later + by })),
})

/**
 * A pair that is only wrong by letter case breaks the clause about letter case, any other pair the clause of the key.
 */
function judgeOrder(
  verdict: ClauseVerdict,
  clause: ClauseId,
  answer: Answer,
  { pairs, casePairs, wrong }: OrderReport,
  keys: readonly Key[],
  what: string,
): void {
  for (const { earlier, later, byCase } of wrong) {
    const observation: Observation = {
      at: `/response/body/${later}`,
      expected: `before ${String(keys[earlier])}`,
      received: keys[later] ?? null,
      message: byCase ? `${what} orders without regard to letter case` : `${what} puts users in that order`,
    }
    verdict.fail(byCase && wrong.every(pair => pair.byCase) ? 'LIST-10/case-ignored' : clause, observation, {
      exchanges: [answer.exchange],
    })
  }
  if (pairs > 0 && wrong.every(pair => pair.byCase)) verdict.pass(clause)
  if (casePairs > 0 && wrong.length === 0) verdict.pass('LIST-10/case-ignored')
}

function judgeNulls(
  verdict: ClauseVerdict,
  answer: Answer,
  { nullsShown, nullsWrong, wrong }: OrderReport,
  descending: boolean,
  what: string,
): void {
  if (!nullsShown || wrong.length > 0) return
  const clause = descending ? 'LIST-10/null-first-descending' : 'LIST-10/null-last-ascending'
  const where = descending ? 'before all others' : 'behind all others'
  verdict.expect(
    clause,
    nullsWrong.length === 0,
    () => ({
      at: `/response/body/${nullsWrong[0] ?? 0}`,
      expected: `users without a value ${where}`,
      received: `${counted(nullsWrong.length, 'user')} on the wrong side`,
      message: `${what} puts users without a value ${where}`,
    }),
    { exchanges: [answer.exchange] },
  )
}

function judgeSet(verdict: ClauseVerdict, section: Section, answer: Answer, sort: string): void {
  const [before, after] = [new Set(section.ids), new Set(answer.ids)]
  const lost = section.ids.filter(id => !after.has(id))
  const gained = answer.ids.filter(id => !before.has(id))
  const holds = lost.length === 0 && gained.length === 0 && answer.users.length === section.users.length
  verdict.expect(
    'LIST-10/same-set',
    holds,
    () => ({
      at: '/response/body',
      expected: `the ${counted(section.users.length, 'user')} of the unsorted list`,
      received: `${counted(answer.users.length, 'user')}, ${lost.length} lost, ${gained.length} new`,
      message: `sort=${sort} changes the order and never the set`,
    }),
    { exchanges: [section.exchange, answer.exchange], comparedWith: [section.exchange, answer.exchange] },
  )
}
