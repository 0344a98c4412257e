import { readUser, type Media } from '../request/body.js'
import { secondsOf, type Answer, type Call, type Handler } from '../serving/call.js'
import { EMPTY_FLAG, validateFields, conflictsOf, type ValidatedFields, type Value } from '../request/fields.js'
import { RawJson } from '../request/json.js'
import { listPage } from '../listing/page.js'
import { readId, valueOf } from '../request/query.js'
import { badRequest, conflict, invalid, notFound } from '../serving/http-error.js'
import { addUser, blankUser, changeUser, type Company } from '../directory/company.js'
import type { User } from '../directory/user.js'
import { renderUser, type ViewName } from '../directory/views.js'

export const userBody = ({ context, incoming }: Call, user: User, view: ViewName): RawJson =>
  new RawJson(renderUser(user, view, file => context.files.url(incoming.origin, file)))

/** The user that the path names. @throws HttpError 400 for no number, 404 for nobody here (USER-2, AUTH-8) */
function findUser({ id, company }: Call): User {
  if (!/^-?\d+$/.test(id ?? '')) throw badRequest('id is not a number')
  const user = company.byId.get(readId(id) ?? 0n)
  if (user === undefined) throw notFound()
  return user
}

/** Puts examined changes on a user. */
function assignFields(company: Company, user: User, changes: ReadonlyMap<string, Value>): void {
  const { vendors, templates } = company
  const reference = (value: Value): bigint => (typeof value === 'bigint' ? value : 0n)
  const setters: Readonly<Record<string, (value: Value) => void>> = {
    vendor_id: value => (user.vendor = vendors.get(reference(value)) ?? null),
    default_permission_template_id: value => (user.permission_template = templates.get(reference(value)) ?? null),
    company_permission_template_id: value =>
      (user.company_permission_template = templates.get(reference(value)) ?? null),
  }
  const direct = user as unknown as Record<string, unknown>
  for (const [field, value] of changes) {
    const set = setters[field]
    if (set !== undefined) set(value)
    else if (field in user) direct[field] = value
  }
}

/** Adds the user that examined attributes describe. */
export function createUser(company: Company, changes: ReadonlyMap<string, Value>, seconds: number): User {
  const user = blankUser(company, seconds)
  assignFields(company, user, changes)
  return addUser(company, user)
}

/** Carries out an examined update; `updated_at` never goes back (USER-7). */
export function updateUser(company: Company, user: User, changes: ReadonlyMap<string, Value>, seconds: number): void {
  changeUser(company, user, it => {
    assignFields(company, it, changes)
    it.updated_at = Math.max(it.updated_at, seconds)
  })
}

const statusOf = ({ errors }: ValidatedFields): 400 | 422 =>
  [...errors.values()].flat().includes(EMPTY_FLAG) ? 400 : 422
const updateMedia = ({ context }: Call): readonly Media[] =>
  context.refuseJson ? ['multipart'] : ['json', 'multipart']

export const me: Handler = call => ({ status: 200, body: userBody(call, call.caller, call.route.view) })

export const show: Handler = call => {
  const user = findUser(call)
  const view = call.route.views && call.context.extendedShow ? 'detail-extended' : call.route.view
  return { status: 200, body: userBody(call, user, view) }
}

export const list: Handler = call => {
  const { company, incoming, context, route } = call
  const inCompany = route.segments.includes('{company_id}')
  const url = `${incoming.origin}${incoming.path}`
  const { users, headers } = listPage(company, incoming.query, { activeOnly: inCompany }, context.paging, url)
  const wanted = route.views ? valueOf(incoming.query, 'view') : undefined
  const view = wanted === 'extended' ? 'listing-extended' : route.view
  const body = wanted === 'ids_only' ? users.map(user => user.id) : users.map(user => userBody(call, user, view))
  return { status: 200, body, headers }
}

export const create: Handler = call => {
  const { company, context, route } = call
  const examined = validateFields(readUser(call, ['json', 'multipart']), company, null, route.flags)
  if (examined.errors.size > 0) throw invalid(examined.errors, statusOf(examined))
  const clashes = conflictsOf(examined, company, null)
  if (clashes.size > 0) throw conflict(clashes)
  const user = createUser(company, examined.changes, secondsOf(context))
  return { status: 201, body: userBody(call, user, route.view) }
}

export const update: Handler = call => {
  const { company, context, route } = call
  const user = findUser(call)
  const examined = validateFields(readUser(call, updateMedia(call)), company, user, route.flags)
  if (examined.errors.size > 0) throw invalid(examined.errors, statusOf(examined))
  const clashes = conflictsOf(examined, company, user)
  if (clashes.size > 0) throw invalid(clashes)
  updateUser(company, user, examined.changes, secondsOf(context))
  return { status: 200, body: userBody(call, user, route.view) }
}

export const invite: Handler = (call): Answer => {
  const user = findUser(call)
  changeUser(call.company, user, it => (it.welcome_email_sent_at = secondsOf(call.context)))
  return { status: 202, body: { id: user.id, message: 'The invitation is on its way.' } }
}
