import { missing, readContent } from './body.js'
import type { Answer, Call, Handler } from './call.js'
import { isObject, type Json } from './json.js'
import { badRequest } from './http-error.js'
import type { Company } from './store.js'
import type { User } from './user.js'

/** What became of one pair; ids as text. */
interface Outcome {
  readonly userId: string
  readonly projectId: string
  /** undefined: it succeeded. */
  readonly fault: string | undefined
}
type Shape = (outcomes: readonly Outcome[], done: string) => Answer
type Work = (user: User, project: bigint) => string | undefined

const number = (value: Json | undefined): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'
const idOf = (value: number | bigint): bigint =>
  typeof value === 'bigint' || Number.isSafeInteger(value) ? BigInt(value) : 0n

interface Pair {
  readonly user: number | bigint
  readonly project: number | bigint
  readonly template: Json
}

/** The entries as objects with both ids. @throws HttpError 400 before anything is done (BULK-6) */
function readPairs(call: Call, withTemplate: boolean): readonly Pair[] {
  const content = readContent(call, ['json'])
  const root = content.media === 'json' && isObject(content.value) ? content.value['users'] : undefined
  if (!Array.isArray(root)) throw missing('users')
  return root.map((entry, index) => {
    if (!isObject(entry)) throw badRequest(`users[${index}] is not an object`)
    const { user_id: user, project_id: project } = entry
    if (!number(user)) throw badRequest(`users[${index}].user_id is missing or not a number`)
    if (!number(project)) throw badRequest(`users[${index}].project_id is missing or not a number`)
    return { user, project, template: withTemplate ? (entry['permission_template_id'] ?? null) : null }
  })
}

function faultOf(company: Company, project: bigint, template: Json): string | undefined {
  if (!company.projects.has(project)) return 'The project does not exist.'
  if (template === null) return undefined
  return number(template) && company.templates.has(idOf(template))
    ? undefined
    : 'The permission template does not exist.'
}

/** Each pair once, the first time it comes. */
function carryOut(call: Call, withTemplate: boolean, work: Work): readonly Outcome[] {
  const { company } = call
  const done = new Map<string, Outcome>()
  for (const { user: userId, project: projectId, template } of readPairs(call, withTemplate)) {
    const key = `${userId} ${projectId}`
    if (done.has(key)) continue
    const user = company.byId.get(idOf(userId))
    const project = idOf(projectId)
    const fault =
      user === undefined ? 'The user does not exist.' : (faultOf(company, project, template) ?? work(user, project))
    done.set(key, { userId: String(userId), projectId: String(projectId), fault })
  }
  company.revision++
  return [...done.values()]
}

/** `{ user: { project: 'success' | 'failure' } }` (BULK-2). */
export const mapOfPairs: Shape = outcomes => {
  const users = new Map<string, Map<string, string>>()
  for (const { userId, projectId, fault } of outcomes) {
    const projects = users.get(userId) ?? new Map<string, string>()
    users.set(userId, projects.set(projectId, fault === undefined ? 'success' : 'failure'))
  }
  return { status: 200, body: users }
}

function grouped(
  outcomes: readonly Outcome[],
  list: string,
  message: (outcome: Outcome) => string,
): readonly unknown[] {
  const users = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const own = users.get(outcome.userId)
    if (own === undefined) users.set(outcome.userId, [outcome])
    else own.push(outcome)
  }
  return [...users].map(([userId, own]) => ({
    userId,
    [list]: own.map(outcome => ({ projectId: outcome.projectId, message: message(outcome) })),
  }))
}

/** `entities`, and `errors` with 207 as soon as one pair failed (BULK-3). */
export const multiStatus: Shape = (outcomes, done) => {
  const entities = grouped(
    outcomes.filter(({ fault }) => fault === undefined),
    'projects',
    () => done,
  )
  const errors = grouped(
    outcomes.filter(({ fault }) => fault !== undefined),
    'errors',
    ({ fault }) => fault ?? '',
  )
  return errors.length === 0 ? { status: 200, body: { entities } } : { status: 207, body: { entities, errors } }
}

/** Being in the project already is no fault (BULK-4). */
export const bulkAdd =
  (shape: Shape): Handler =>
  call =>
    shape(
      carryOut(call, true, (user, project) => void user.projects.add(project)),
      'The user is in the project.',
    )

export const bulkRemove =
  (shape: Shape): Handler =>
  call =>
    shape(
      carryOut(call, false, (user, project) => (user.projects.delete(project) ? undefined : 'Not in the project.')),
      'Removed.',
    )
