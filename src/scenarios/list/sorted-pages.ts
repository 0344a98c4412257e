import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { judgeVisits, walk } from '../page/walk.js'
import { combine } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import { keyReader, readableKeys } from './sort-order.js'
import { vendorFilter, vendorsIn } from './vendor-filter.js'

const CLAUSE = 'LIST-10/ties-same-on-every-page'

/**
 * Users that are equal in the sort key stand in the same order on every page (LIST-10). The list is walked by the key
 * with the most equal values; in a read-only run one list of eight.
 */
export const sortedPages = defineScenario({
  id: 'sorted-pages',
  clauses: [CLAUSE],
  appliesTo: { action: 'list', parameter: 'sort' },
  mode: 'read',
  requests: 5,
  requestsReadOnly: 0.3,
  async run(context) {
    const section = await sectionOf(context)
    if (!context.run.isTurn({ oneIn: 8 })) return context.verdict.skip(CLAUSE, 'read-only', SPREAD_OVER_LISTS)
    const { part, key } = await tied(context, section)
    const sorted = await walk(context, part, [['sort', key]], context.run.write ? 4 : 2)
    if (!sorted.whole || sorted.steps.some(step => !step.sound))
      throw new SkipError('baseline-refused', 'the sorted list did not come in the pages asked for')
    judgeVisits(context.verdict, part, sorted, { gap: CLAUSE, repeat: CLAUSE })
  },
})

/**
 * The users of the largest vendor, who are equal by its name, so that the links have a filter to keep. Else all users,
 * by the key with the most equal values.
 */
async function tied(
  context: ScenarioContext,
  section: Section,
): Promise<{ readonly part: Section; readonly key: string }> {
  const keys = readableKeys(context)
  const [vendor] = vendorsIn(section.users)
  if (context.run.write && vendor !== undefined && keys.includes('vendor_name')) {
    const { pairs } = vendorFilter([vendor])
    const answer = await askWithin(context, section, pairs)
    if (answer.users.length >= 3)
      return { part: { ...section, ...answer, query: combine(section.query, pairs) }, key: 'vendor_name' }
  }
  return { part: section, key: await keyWithTies(context, section, keys) }
}

async function keyWithTies(context: ScenarioContext, section: Section, keys: readonly string[]): Promise<string> {
  const columns = await Promise.all(
    keys.map(async key => {
      const read = await keyReader(context, section, key)
      const values = section.users.map(read).filter(value => value !== undefined)
      return { key, ties: values.length - new Set(values).size }
    }),
  )
  const [best] = columns.toSorted((a, b) => b.ties - a.ties)
  if (best === undefined || best.ties === 0 || section.users.length < 3)
    throw new SkipError('missing-data', 'no two users of the list are equal in a sort key')
  return best.key
}
