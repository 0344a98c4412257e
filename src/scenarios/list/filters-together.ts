import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import type { ScenarioContext } from '../engine/context.js'
import { askWithin, sectionOf, type Section } from './section.js'
import { answered, compare } from './selection.js'
import { together, type Together } from './together.js'

const CLAUSE = 'LIST-9/filters-hold-together'
const COUNTS = 'PAGE-4/counts-all-matching'

/** A vendor and a search at once, against each of them alone. */
export const filtersTogether = defineScenario({
  id: 'filters-together',
  clauses: [CLAUSE, COUNTS],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 3,
  requestsReadOnly: 0,
  async run(context) {
    const section = await sectionOf(context)
    const pair = together(context, section)
    if (pair === null)
      throw new SkipError('missing-data', 'no two filters of which each leaves out whom the other one lists')
    const answer = await askWithin(context, section, pair.filter.pairs)
    if (!answered(context, CLAUSE, answer, pair.filter.what)) return
    context.verdict.expect(
      COUNTS,
      answer.total === answer.items.length,
      () => ({
        at: '/response/headers/total',
        expected: answer.items.length,
        received: String(answer.total),
        message: 'Total counts the users that match the filters',
      }),
      { exchanges: [answer.exchange] },
    )
    if (!context.run.write && compare(section, answer, pair.filter.matches).holds) context.verdict.pass(CLAUSE)
    else await judgeAgainstAlone(context, section, pair)
  },
})

async function judgeAgainstAlone(
  context: ScenarioContext,
  section: Section,
  { vendor, search, filter }: Together,
): Promise<void> {
  const answer = await askWithin(context, section, filter.pairs)
  const alone = [
    await askWithin(context, section, vendor.pairs),
    await askWithin(context, section, search.pairs),
  ] as const
  const [left, right] = alone.map(({ ids }) => new Set(ids)) as [Set<string>, Set<string>]
  const expected = [...left].filter(id => right.has(id))
  const holds =
    alone.every(one => one.sound) &&
    expected.length === new Set(answer.ids).size &&
    answer.ids.every(id => left.has(id) && right.has(id))
  const exchanges = [...alone, answer].map(({ exchange }) => exchange)
  context.verdict.expect(
    CLAUSE,
    holds,
    () => ({
      at: '/response/body',
      expected: `the ${expected.length} users that both filters list alone`,
      received: `${answer.users.length} users`,
      message: `two filters (${filter.what}) hold together`,
    }),
    { exchanges, comparedWith: exchanges },
  )
}
