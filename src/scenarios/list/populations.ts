import { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { ask } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import { answered, failMissing, failSurplus, surplus } from './selection.js'
import { prepareSubjects } from './subjects.js'

const EVERY = 'LIST-1/every-active-user'
const NONE = 'LIST-1/no-inactive-user'
const BOTH = 'LIST-2/active-and-inactive'
const KEEPS = 'LIST-2/active-filter-keeps-active'

const active = ({ [userField.active]: flag }: JsonObject): boolean | undefined =>
  typeof flag === 'boolean' ? flag : undefined

/**
 * The company list holds every active user and no inactive one (LIST-1). It is compared with the list of all users of
 * the same version.
 */
export const activePopulation = defineScenario({
  id: 'active-population',
  clauses: [EVERY, NONE],
  appliesTo: { action: 'list', population: 'active' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 0,
  async run(context) {
    const section = await sectionOf(context)
    const all = await ask(context, context.directory.listOf(context.operation.version, 'all'), section.query)
    const ids = new Set(section.ids)
    const others = new Map(all.users.map(user => [idText(user.id), user]))
    const left = all.users.filter(user => active(user) === true && !ids.has(idText(user.id)))
    for (const user of left) {
      context.verdict.fail(
        EVERY,
        {
          at: '/response/body',
          expected: { id: user.id ?? null },
          received: 'not listed',
          message: 'every active user stands in the company list',
        },
        { exchanges: [all.exchange, section.exchange], comparedWith: [all.exchange, section.exchange] },
      )
    }
    if (left.length === 0 && all.users.some(user => active(user) === true)) context.verdict.pass(EVERY)
    // a check finds users that the list itself shows as inactive
    const inactive = surplus(section, user =>
      active(user) === false ? undefined : active(others.get(idText(user.id)) ?? user),
    )
    failSurplus(context, NONE, section, inactive, 'who are active', [all.exchange])
    if (inactive.length === 0 && all.users.some(user => active(user) === false)) context.verdict.pass(NONE)
    for (const clause of [EVERY, NONE] as const)
      context.verdict.skip(clause, 'missing-data', 'the list of all users shows none, or none that is inactive')
  },
})

/**
 * The list of all users holds active and inactive ones, and its filter for active users keeps all active ones (LIST-2).
 */
export const wholePopulation = defineScenario({
  id: 'whole-population',
  clauses: [BOTH, KEEPS],
  appliesTo: { action: 'list', population: 'all' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 0.3,
  async run(context) {
    const section = await sectionOf(context)
    const company = await ask(context, context.directory.listOf(context.operation.version, 'active'), section.query)
    const ids = new Set(section.ids)
    const left = company.users.filter(user => !ids.has(idText(user.id)))
    for (const user of left) {
      context.verdict.fail(
        BOTH,
        {
          at: '/response/body',
          expected: { id: user.id ?? null },
          received: 'not listed',
          message: 'every user of the company list stands in the list of all users',
        },
        { exchanges: [company.exchange, section.exchange], comparedWith: [company.exchange, section.exchange] },
      )
    }
    if ((await inactiveListed(context, section)) && left.length === 0) context.verdict.pass(BOTH)
    if (context.run.isTurn({ oneIn: 4 })) await judgeFilter(context, section)
    else context.verdict.skip(KEEPS, 'read-only', SPREAD_OVER_LISTS)
    for (const clause of [BOTH, KEEPS] as const)
      context.verdict.skip(clause, 'missing-data', 'the list shows no inactive user')
  },
})

/** Does the list hold an inactive user? In a run that writes there is an own one, which must be listed. */
async function inactiveListed(context: ScenarioContext, section: Section): Promise<boolean> {
  if (section.users.some(user => active(user) === false)) return true
  const subjects = await prepareSubjects(context)
  if (subjects === null) return false
  const found = await ask(context, section.list, [['filters[search]', subjects.inactive.email]])
  if (found.ids.includes(subjects.inactive.id)) return true
  context.verdict.fail(
    BOTH,
    {
      at: '/response/body',
      expected: { id: subjects.inactive.id },
      received: 'not listed',
      message: 'the list of all users holds inactive ones too',
    },
    { exchanges: [found.exchange] },
  )
  return false
}

/** Judges that the filter keeps active users. A check judges that it leaves out the others. */
async function judgeFilter(context: ScenarioContext, section: Section): Promise<void> {
  const answer = await askWithin(context, section, [['filters[active]', 'true']])
  if (!answered(context.verdict, KEEPS, answer, 'filters[active]=true')) return
  const ids = new Set(answer.ids)
  const lost = section.users.filter(user => active(user) === true && !ids.has(idText(user.id)))
  failMissing(context.verdict, KEEPS, answer, section, lost, 'who is active')
  if (lost.length === 0 && section.users.some(user => active(user) === true)) context.verdict.pass(KEEPS)
}
