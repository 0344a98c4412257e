import { counted } from '../../findings/index.js'
import type { QueryPair } from '../../generators/index.js'
import { userField, type Operation } from '../../catalogue/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { type Answer, ask, combine, isComplete } from './list-answer.js'
import { prepareSubjects } from './subjects.js'

/**
 * A part of a list that fits on one page, so that all its users are known. It is the whole list where that is small.
 */
export interface Section extends Answer {
  readonly list: Operation
  /** The query that selects it; empty where it is the whole list. */
  readonly query: readonly QueryPair[]
  /** The first page of the whole list. */
  readonly whole: Answer
}

/** The fewest users of a section: three pages can be made of them. */
const FEWEST = 3
/** The number of users to aim at where the directory is large. */
const WANTED = 250

/**
 * The section of the list under judgement. It costs one request that all scenarios of the list share, or two to five
 * where the list has more than a thousand users.
 * @throws SkipError where the list does not answer, or no part of a large one can be selected.
 */
export async function sectionOf(context: ScenarioContext): Promise<Section> {
  const list = context.operation
  await prepareSubjects(context)
  const whole = await ask(context, list, [])
  if (!whole.sound) {
    const status = whole.exchange.response?.status
    throw new SkipError(
      status === 404 ? 'operation-missing' : 'baseline-refused',
      `the list without filters answered ${status ?? 'nothing'}`,
    )
  }
  if (isComplete(whole)) return { ...whole, list, query: [], whole }
  for (const query of [...(await rangeOfCompanyList(context)), ...narrowerQueries(whole)]) {
    const part = await ask(context, list, query)
    if (isComplete(part) && part.items.length >= FEWEST && part.items.length < whole.total)
      return { ...part, list, query, whole }
  }
  throw new SkipError(
    'missing-data',
    `no part of the ${counted(whole.total, 'user')} could be told apart by time of creation or vendor`,
  )
}

/** The list of all users is cut like the company list of its version, so that the two can be compared. */
async function rangeOfCompanyList(context: ScenarioContext): Promise<readonly (readonly QueryPair[])[]> {
  if (context.operation.population !== 'all') return []
  const company = await ask(context, context.directory.listOf(context.operation.version, 'active'), [])
  return company.sound && !isComplete(company) ? narrowerQueries(company).slice(0, 1) : []
}

/**
 * Filters that might leave a few hundred users: ranges of creation times, whatever the order of the list, then a
 * vendor.
 */
function narrowerQueries({ users, total }: Answer): readonly (readonly QueryPair[])[] {
  const times = users.map(user => user[userField.createdAt]).filter(time => typeof time === 'string')
  const sorted = times.toSorted()
  const share = inOrder(times) ? 1 : times.length / total
  const spans = [WANTED, WANTED / 8, WANTED / 40].map(wanted => {
    const length = Math.max(FEWEST, Math.floor(wanted * share))
    const start = Math.floor((sorted.length - length) / 2)
    return [sorted[start], sorted[start + length - 1]] as const
  })
  const ranges = spans.flatMap(([from, to]) =>
    from === undefined || to === undefined ? [] : [[[`filters[${userField.createdAt}]`, `${from}...${to}`] as const]],
  )
  const vendor = users.map(user => user[userField.vendor]).find(isObject)
  const vendorId = idText(vendor?.id)
  return [...ranges, ...(vendorId === '' ? [] : [[[`filters[${userField.vendorId}]`, vendorId] as const]])]
}

/** Is the list ordered by creation time, so that its first page has nearly all users of a range? */
function inOrder(times: readonly string[]): boolean {
  const rising = times.filter((time, i) => i > 0 && time >= (times[i - 1] ?? '')).length
  return rising > times.length * 0.9 || rising < times.length * 0.1
}

/** The users of the section that further filters select. */
export function askWithin(context: ScenarioContext, section: Section, pairs: readonly QueryPair[]): Promise<Answer> {
  return ask(context, section.list, combine(section.query, pairs))
}

/**
 * Users to learn values from, each with a query for a small part of the list that holds it: the users of the section,
 * and own users outside of it.
 */
export async function candidatesOf(
  context: ScenarioContext,
  section: Section,
): Promise<readonly { readonly user: JsonObject; readonly base: readonly QueryPair[] }[]> {
  const known = section.users.map(user => ({ user, base: section.query }))
  const subjects = await prepareSubjects(context)
  if (subjects === null || section.ids.includes(subjects.first.id)) return known
  const own = await ask(context, section.list, [['filters[search]', subjects.marker]])
  const ids = [subjects.first.id, subjects.second.id]
  return [
    ...own.users.filter(user => ids.includes(idText(user.id))).map(user => ({ user, base: sameSecond(user) })),
    ...known,
  ]
}

/** The users created in the same second: few enough for one page, wherever they stand in a large list. */
function sameSecond({ [userField.createdAt]: at }: JsonObject): readonly QueryPair[] {
  return typeof at === 'string' ? [[`filters[${userField.createdAt}]`, `${at}...${at}`]] : []
}
