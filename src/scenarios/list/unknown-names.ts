import type { ClauseId } from '../../findings/index.js'
import { unknownSorts } from '../../generators/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { defineScenario } from '../engine/scenario.js'
import { answerOf, type Answer, type Pair } from './ask.js'
import { rota } from './deal.js'
import { sectionOf } from './section.js'
import { answered } from './selection.js'

const FILTER = 'LIST-12/unknown-filter-ignored'
const SORT = 'LIST-10/unknown-key-ignored'

const unknownFilter: Pair = ['filters[no_such_filter]', 'x']
/** A filter and a sort key that do not exist, together: they change nothing. */
export const unknownNames: readonly Pair[] = [unknownFilter, ['sort', 'no_such_field']]

/** A filter and a sort key that nobody knows: both at once in a read-only run, and one by one where that shows something. */
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
    const [sort = ''] = rota(context, unknownSorts, 1)
    await judge(context, FILTER, whole, [unknownFilter])
    await judge(context, SORT, whole, [['sort', sort]])
  },
})

/** The default page size will do, and the same request shows PAGE-10. */
async function list(context: ScenarioContext, pairs: readonly Pair[]): Promise<Answer> {
  return answerOf(await context.api.read({ operation: context.operation, query: pairs }))
}

/** As many users in all, and nobody whom the plain list, as far as it is known, lacks. */
function changesNothing(whole: Answer, answer: Answer): boolean {
  const known = new Set(whole.ids)
  const all = whole.users.length === whole.total
  return answer.sound && Object.is(answer.total, whole.total) && (!all || answer.ids.every(id => known.has(id)))
}

async function judge(context: ScenarioContext, clause: ClauseId, whole: Answer, pairs: readonly Pair[]): Promise<void> {
  const answer = await list(context, pairs)
  const what = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  if (!answered(context, clause, answer, what)) return
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
