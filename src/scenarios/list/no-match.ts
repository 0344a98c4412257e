import { defineScenario } from '../engine/scenario.js'
import { answerOf } from './ask.js'
import { SPREAD } from './deal.js'
import { sectionOf } from './section.js'
import { answered } from './selection.js'

const EMPTY = 'LIST-9/no-match-is-empty-200'
const ZERO = 'LIST-9/no-match-totals-zero'
/** Nobody is called that. */
const NOBODY = 'zqxjv-nobody-kwyz'

/** A filter that lists nobody. In a read-only run one list of the eight is asked. */
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
      for (const clause of [EMPTY, ZERO] as const) context.verdict.skip(clause, 'read-only', SPREAD)
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
    if (!answered(context, EMPTY, answer, `filters[search]=${NOBODY}`))
      return context.verdict.skip(ZERO, 'baseline-refused')
    const evidence = { exchanges: [answer.exchange] }
    context.verdict.expect(
      EMPTY,
      answer.items.length === 0,
      () => ({
        at: '/response/body',
        expected: 'an empty array',
        received: `${answer.items.length} of ${whole.total} items`,
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
