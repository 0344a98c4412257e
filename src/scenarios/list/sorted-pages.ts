import { defineScenario } from '../scenario.js'
import { Skip } from '../skip.js'
import type { ScenarioContext } from '../context.js'
import { walk } from '../page/walk.js'
import { judgeVisits } from '../page/judge-visits.js'
import { SPREAD } from './deal.js'
import { sectionOf, type Section } from './section.js'
import { keyReader, readableKeys } from './sort-key.js'

const CLAUSE = 'LIST-10/ties-same-on-every-page'

/** A walk through a list sorted by the key that most of its users share a value of. In a read-only run on one list of the eight. */
export const sortedPages = defineScenario({
  id: 'sorted-pages',
  clauses: [CLAUSE],
  appliesTo: { action: 'list', parameter: 'sort' },
  mode: 'read',
  order: 20,
  requests: 4,
  requestsReadOnly: 1,
  async run(context) {
    const section = await sectionOf(context)
    if (!context.share([0, 1, 2, 3, 4, 5, 6, 7]).includes(0)) return context.skip(CLAUSE, 'read-only', SPREAD)
    const key = await keyWithTies(context, section)
    const sorted = await walk(context, section, [['sort', key]], 4)
    if (!sorted.whole || sorted.steps.some(step => !step.sound)) throw new Skip('baseline-refused', 'the sorted list did not come in the pages asked for')
    judgeVisits(context, section, sorted, { gap: CLAUSE, repeat: CLAUSE })
  },
})

async function keyWithTies(context: ScenarioContext, section: Section): Promise<string> {
  const keys = await Promise.all(readableKeys(context).map(async key => {
    const read = await keyReader(context, section, key)
    const values = section.users.map(read).filter(value => value !== undefined)
    return { key, ties: values.length - new Set(values).size }
  }))
  const [best] = keys.toSorted((a, b) => b.ties - a.ties)
  if (best === undefined || best.ties === 0 || section.users.length < 3) throw new Skip('missing-data', 'no two users of the list are equal in a sort key')
  return best.key
}
