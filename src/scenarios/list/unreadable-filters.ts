import { defineScenario } from '../engine/scenario.js'
import { unreadableRanges } from '../../generators/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { wrongStatus } from '../engine/verdict.js'
import { ask, type Pair } from './ask.js'
import { rota, SPREAD } from './deal.js'
import { sectionOf } from './section.js'

const CLAUSE = 'LIST-12/unreadable-value-is-400-or-ignored'

/** Filter values that nobody can read, one at a time. */
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
      ? rota(context, probesOf(context), 3)
      : context.run.share(probesOf(context).slice(0, 4), { idle: 4 })
    if (probes.length === 0) return context.verdict.skip(CLAUSE, 'read-only', SPREAD)
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

/** Which filters there are, the list's own description says. */
function probesOf({ operation }: ScenarioContext): readonly Pair[] {
  const has = (name: string): boolean => operation.parameters.some(parameter => parameter.name === name)
  // Whole numbers might be read as times after all.
  const ranges = unreadableRanges.filter(({ label }) => label !== 'digits')
  const times = ranges.map(({ value }, i): Pair => [i % 2 === 0 ? 'filters[created_at]' : 'filters[updated_at]', value])
  const ids: readonly Pair[] = [
    ['filters[vendor_id]', 'abc'],
    ['filters[trade_id][]', 'abc'],
  ]
  // The plainest ones first: a read-only run tries no others.
  return [...times.slice(0, 3), ...ids, ...times.slice(3)].filter(([name]) => has(name))
}
