import { missing, readContent } from '../request/body.js'
import type { Answer, Call, Handler } from '../serving/call.js'
import { isObject, type Json } from '../request/json.js'
import { badRequest } from '../serving/http-error.js'
import type { Company } from '../directory/company.js'
import type { User } from '../directory/user.js'

/** What became of one pair; ids as text. */
interface PairResult {
  readonly userId: string
  readonly projectId: string
  /** undefined: it succeeded. */
  readonly error: string | undefined
}
type AnswerFormat = (results: readonly PairResult[], done: string) => Answer
type ChangeMembership = (user: User, project: bigint) => string | undefined

const isNumber = (value: Json | undefined): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'
const toId = (value: number | bigint): bigint =>
  typeof value === 'bigint' || Number.isSafeInteger(value) ? BigInt(value) : 0n

interface RequestedPair {
  readonly user: number | bigint
  readonly project: number | bigint
  readonly template: Json
}

/** The entries as objects with both ids. @throws HttpError 400 before anything is done (BULK-6) */
function readPairs(call: Call, withTemplate: boolean): readonly RequestedPair[] {
  const content = readContent(call, ['json'])
  const root = content.media === 'json' && isObject(content.value) ? content.value['users'] : undefined
  if (!Array.isArray(root)) throw missing('users')
  return root.map((entry, index) => {
    if (!isObject(entry)) throw badRequest(`users[${index}] is not an object`)
    const { user_id: user, project_id: project } = entry
    if (!isNumber(user)) throw badRequest(`users[${index}].user_id is missing or not a number`)
    if (!isNumber(project)) throw badRequest(`users[${index}].project_id is missing or not a number`)
    return { user, project, template: withTemplate ? (entry['permission_template_id'] ?? null) : null }
  })
}

function errorOf(company: Company, project: bigint, template: Json): string | undefined {
  if (!company.projects.has(project)) return 'The project does not exist.'
  if (template === null) return undefined
  return isNumber(template) && company.templates.has(toId(template))
    ? undefined
    : 'The permission template does not exist.'
}

/** Each pair once, the first time it comes. */
function changeMemberships(call: Call, withTemplate: boolean, change: ChangeMembership): readonly PairResult[] {
  const { company } = call
  const done = new Map<string, PairResult>()
  for (const { user: userId, project: projectId, template } of readPairs(call, withTemplate)) {
    const key = `${userId} ${projectId}`
    if (done.has(key)) continue
    const user = company.byId.get(toId(userId))
    const project = toId(projectId)
    const error =
      user === undefined ? 'The user does not exist.' : (errorOf(company, project, template) ?? change(user, project))
    done.set(key, { userId: String(userId), projectId: String(projectId), error })
  }
  company.revision++
  return [...done.values()]
}

/** `{ user: { project: 'success' | 'failure' } }` (BULK-2). */
export const mapOfPairs: AnswerFormat = results => {
  const users = new Map<string, Map<string, string>>()
  for (const { userId, projectId, error } of results) {
    const projects = users.get(userId) ?? new Map<string, string>()
    users.set(userId, projects.set(projectId, error === undefined ? 'success' : 'failure'))
  }
  return { status: 200, body: users }
}

function grouped(
  results: readonly PairResult[],
  list: string,
  message: (result: PairResult) => string,
): readonly unknown[] {
  const users = new Map<string, PairResult[]>()
  for (const result of results) {
    const own = users.get(result.userId)
    if (own === undefined) users.set(result.userId, [result])
    else own.push(result)
  }
  return [...users].map(([userId, own]) => ({
    userId,
    [list]: own.map(result => ({ projectId: result.projectId, message: message(result) })),
  }))
}

/** `entities`, and `errors` with 207 as soon as one pair failed (BULK-3). */
export const multiStatus: AnswerFormat = (results, done) => {
  const entities = grouped(
    results.filter(({ error }) => error === undefined),
    'projects',
    () => done,
  )
  const errors = grouped(
    results.filter(({ error }) => error !== undefined),
    'errors',
    ({ error }) => error ?? '',
  )
  return errors.length === 0 ? { status: 200, body: { entities } } : { status: 207, body: { entities, errors } }
}

/** Being in the project already is no error (BULK-4). */
export const bulkAdd =
  (format: AnswerFormat): Handler =>
  call =>
    format(
      changeMemberships(call, true, (user, project) => void user.projects.add(project)),
      'The user is in the project.',
    )

export const bulkRemove =
  (format: AnswerFormat): Handler =>
  call =>
    format(
      changeMemberships(call, false, (user, project) =>
        user.projects.delete(project) ? undefined : 'Not in the project.',
      ),
      'Removed.',
    )
