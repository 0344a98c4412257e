import { defineScenario } from '../engine/scenario.js'
import { answerOf, wholeNumber } from '../list/ask.js'
import { sectionOf } from '../list/section.js'
import { answered } from '../list/selection.js'
import { unknownNames } from '../list/unknown-names.js'

const CLAUSE = 'PAGE-10/default-is-named'

/** The list without per_page. In a read-only run the unknown names travel along, for they change nothing. */
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
    if (!answered(context, CLAUSE, answer, 'without per_page')) return
    const size = wholeNumber(answer.exchange, 'per-page')
    const expected =
      size === undefined ? 0 : Math.min(size, Number.isNaN(whole.total) ? whole.items.length : whole.total)
    const holds = size !== undefined && answer.items.length === expected
    context.verdict.expect(
      CLAUSE,
      holds,
      () => ({
        at: size === undefined ? '/response/headers/per-page' : '/response/body',
        expected: size === undefined ? 'the default page size' : `${expected} items`,
        received: size === undefined ? null : `${answer.items.length} items`,
        message: 'without per_page a page holds as many items as its Per-Page says',
      }),
      { exchanges: [whole.exchange, answer.exchange], comparedWith: [whole.exchange] },
    )
  },
})
