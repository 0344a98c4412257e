import { userField } from '../../catalogue/index.js'
import { compareIds, type Id, scalarText } from './values.js'
import { textOf, type Cached, type Fields, type User } from './user.js'

export interface Vendor {
  readonly id: Id
  readonly name: string
  /** Ids of its trades, as digits. The wire never shows them. */
  readonly trades: ReadonlySet<string>
}

export interface PermissionTemplate {
  readonly id: Id
  readonly name: string
  readonly project_specific: boolean
  readonly type: 'global' | 'project_specific' | 'company_tools'
}

interface Project {
  readonly id: Id
  readonly name: string
}

/** A company and its directory. Maps are keyed by the digits of an id. */
export interface Company {
  readonly id: Id
  readonly key: string
  readonly name: string
  /** Whether the credentials of the sandbox have access to it. */
  readonly accessible: boolean
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly templates: ReadonlyMap<string, PermissionTemplate>
  readonly projects: ReadonlyMap<string, Project>
  readonly users: Map<string, User>
  /** The same users, ascending by id. */
  readonly inIdOrder: User[]
  readonly byEmail: Map<string, User>
  readonly byOrigin: Map<string, User>
  /** Sort order → users; emptied by every write. */
  readonly sorted: Map<string, readonly User[]>
  /** Bytes of what was made of the company since it was last forgotten: pages, orders, texts of users. */
  made: number
  /** Pages as they were last sent, by what was asked for; emptied by every write. */
  readonly pages: Map<string, WrittenPage>
}

/** One page of a list, ready to be sent. */
export interface WrittenPage {
  /** The whole list, of all pages. */
  readonly total: number
  readonly body: Uint8Array
}

export function newCompany(
  parts: Pick<Company, 'id' | 'name' | 'accessible' | 'vendors' | 'templates' | 'projects'>,
): Company {
  return {
    ...parts,
    key: String(parts.id),
    users: new Map(),
    inIdOrder: [],
    byEmail: new Map(),
    byOrigin: new Map(),
    sorted: new Map(),
    made: 0,
    pages: new Map(),
  }
}

/** Puts a user in; the caller has made sure that id, email address and origin id are free. */
export function insertUser(company: Company, user: User): void {
  company.users.set(user.key, user)
  company.inIdOrder.splice(insertionIndex(company.inIdOrder, user.id), 0, user)
  index(company, user)
  invalidateLists(company)
}

/** Takes a user out for good: for provider states alone, the API has no delete (USER-16). */
export function removeUser(company: Company, user: User): void {
  company.users.delete(user.key)
  company.inIdOrder.splice(company.inIdOrder.indexOf(user), 1)
  unindex(company, user)
  invalidateLists(company)
}

/** Sets the fields named, and forgets whatever was made of the old ones. */
export function writeUser(company: Company, user: User, changes: Fields): void {
  unindex(company, user)
  for (const name of Object.keys(changes)) user.fields[name] = changes[name] ?? null
  index(company, user)
  invalidate(company, user)
}

/** After a change of membership: orders by the number of projects are stale. */
export function invalidate(company: Company, user: User): void {
  user.cache = null
  invalidateLists(company)
}

function invalidateLists(company: Company): void {
  company.sorted.clear()
  company.pages.clear()
}

/** Bytes that may be kept of what was made, and more for each user. */
const MAX_MADE = 32 * 1024 * 1024
const MAX_MADE_OF_USER = 1024
/** Bytes that an entry of a cache takes besides its value. */
const ENTRY = 100

/** Something made of a user, kept until the next write to it. */
export function cached<T extends Cached>(user: User, company: Company, name: string, make: () => T): T {
  user.cache ??= new Map()
  const known = user.cache.get(name)
  if (known !== undefined) return known as T
  const made = make()
  user.cache.set(name, made)
  company.made += ENTRY + (made?.length ?? 0)
  return made
}

/** Forgets all that was made where there is too much of it. Not in the middle of a call, which would make it again. */
export function forgetExcess(company: Company): void {
  if (company.made <= MAX_MADE + MAX_MADE_OF_USER * company.users.size) return
  for (const user of company.inIdOrder) user.cache = null
  invalidateLists(company)
  company.made = 0
}

/** The vendor a user works for. */
export function vendorOf(user: User, company: Company): Vendor | undefined {
  return company.vendors.get(scalarText(user.fields[userField.vendorId]))
}

/** How email addresses compare: letter case does not count (USER-5). */
export function emailKey(email: string): string {
  return email.toLowerCase()
}

function index(company: Company, user: User): void {
  company.byEmail.set(emailKey(textOf(user, userField.email) ?? ''), user)
  const origin = textOf(user, userField.originId)
  if (origin !== null) company.byOrigin.set(origin, user)
}

function unindex(company: Company, user: User): void {
  const email = emailKey(textOf(user, userField.email) ?? '')
  if (company.byEmail.get(email) === user) company.byEmail.delete(email)
  const origin = textOf(user, userField.originId)
  if (origin !== null && company.byOrigin.get(origin) === user) company.byOrigin.delete(origin)
}

function insertionIndex(ordered: readonly User[], id: Id): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = ordered[middle] as User
    if (compareIds(there.id, id) < 0) low = middle + 1
    else high = middle
  }
  return low
}
