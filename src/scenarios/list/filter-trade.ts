import { counted } from '../../findings/index.js'
import { idText } from '../engine/answer.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import type { Answer } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import { answered, failMissing, failSurplus, surplus } from './selection.js'
import { vendorOf, vendorsIn } from './vendor-filter.js'

const VENDOR = 'LIST-7/only-users-with-a-vendor'
const WHOLE = 'LIST-7/whole-vendors'
const EITHER = 'LIST-7/repeated-means-either'

/** Trades asked for at once at most. */
const MOST = 8

/**
 * The filter by trade lists whole vendors, only users with a vendor, and for several trades the users of either
 * (LIST-7). Trades of vendors show nowhere, so the lists are compared with each other.
 */
export const filterTrade = defineScenario({
  id: 'filter-trade',
  clauses: [VENDOR, WHOLE, EITHER],
  appliesTo: { action: 'list', parameter: 'filters[trade_id][]' },
  mode: 'read',
  needs: ['tradeIds'],
  requests: 3,
  requestsReadOnly: 1.3,
  async run(context) {
    const section = await sectionOf(context)
    const [first = '', ...others] = context.run.roundRobin(context.target.tradeIds, MOST)
    const rest = others.length === 0 ? [first] : others
    const either = await byTrade(context, section, [first, ...rest])
    if (!answered(context.verdict, VENDOR, either, `trades ${[first, ...rest].join(', ')}`))
      throw new SkipError('baseline-refused', 'the filter by trade did not answer')
    if (either.users.length > 0) {
      judgeVendors(context, section, either)
      if (context.run.isTurn({ oneIn: 8 })) await judgeEither(context, section, either, [[first], rest])
      else context.verdict.skip(EITHER, 'read-only', SPREAD_OVER_LISTS)
    }
    throw new SkipError('missing-data', 'no user of the list has a vendor of the trades named')
  },
})

function byTrade(context: ScenarioContext, section: Section, trades: readonly string[]): Promise<Answer> {
  return askWithin(
    context,
    section,
    trades.map(trade => ['filters[trade_id][]', trade] as const),
  )
}

function judgeVendors(context: ScenarioContext, section: Section, answer: Answer): void {
  const without = surplus(answer, user => (vendorOf(user) === null ? false : undefined))
  failSurplus(context, VENDOR, answer, without, 'with a vendor')
  if (without.length === 0 && section.users.some(user => vendorOf(user) === null)) context.verdict.pass(VENDOR)
  const vendors = vendorsIn(answer.users)
  const ids = new Set(answer.ids)
  const left = section.users.filter(user => vendors.includes(vendorOf(user) ?? '') && !ids.has(idText(user.id)))
  failMissing(context.verdict, WHOLE, answer, section, left, 'of a vendor of which it holds others')
  if (left.length === 0 && vendors.length > 0) context.verdict.pass(WHOLE)
}

async function judgeEither(
  context: ScenarioContext,
  section: Section,
  either: Answer,
  parts: readonly (readonly string[])[],
): Promise<void> {
  const alone: Answer[] = []
  for (const trades of parts) {
    const answer = await byTrade(context, section, trades)
    if (!answered(context.verdict, EITHER, answer, `trades ${trades.join(', ')}`)) return
    judgeVendors(context, section, answer)
    alone.push(answer)
  }
  const union = new Set(alone.flatMap(answer => answer.ids))
  const holds = union.size === new Set(either.ids).size && either.ids.every(id => union.has(id))
  context.verdict.expect(
    EITHER,
    holds,
    () => ({
      at: '/response/body',
      expected: `the ${counted(union.size, 'user')} of the trades asked for apart`,
      received: `${counted(either.users.length, 'user')}`,
      message: 'the parameter repeated lists the users of all its values',
    }),
    {
      exchanges: [...alone, either].map(answer => answer.exchange),
      comparedWith: [...alone, either].map(answer => answer.exchange),
    },
  )
}
