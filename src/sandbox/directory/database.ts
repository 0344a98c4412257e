import { toId, type Id } from './values.js'
import { emailKey, type Company } from './company.js'
import { pictureStore, type PictureStore } from './pictures.js'
import type { Fields } from './user.js'

/** Everything a sandbox remembers: one database behind all versions of the API. */
export interface Database {
  /** By the digits of the id. */
  companies: Map<string, Company>
  readonly pictures: PictureStore
  /** Faults and variants leave notes here for a later step or request. */
  readonly scratch: Map<string, unknown>
  nextId: bigint
  /** What was stored over and above the seed; see `hasRoomFor`. */
  stored: number
  /** Whether a person, told by the address, has the same id in each company. */
  readonly oneIdPerPerson: boolean
}

/** How a database gives ids to users who have none. */
export interface IdPolicy {
  /** The first one; later ones count up from it. Default 2^49, where new regions of the live API start. */
  readonly firstNewId?: bigint
  readonly oneIdPerPerson?: boolean
}

/** Ids of new users start where new regions of the live API start. */
const FIRST_NEW_ID = 2n ** 49n

export function newDatabase(companies: Map<string, Company>, policy: IdPolicy = {}): Database {
  const { firstNewId = FIRST_NEW_ID, oneIdPerPerson = false } = policy
  return { companies, pictures: pictureStore(), scratch: new Map(), stored: 0, nextId: firstNewId, oneIdPerPerson }
}

/** The id of a new user of a company: an unused one, or that of the same person in another company. */
export function idOfNewUser(database: Database, company: Company, email: string): Id {
  const elsewhere = database.oneIdPerPerson
    ? [...database.companies.values()].map(({ byEmail }) => byEmail.get(emailKey(email)))
    : []
  const same = elsewhere.find(user => user !== undefined && !company.users.has(user.key))
  return same?.id ?? freshId(database)
}

/** What callers may store: characters, and what a user takes besides. */
const MAX_STORED = 128 * 1024 * 1024
const USER_SIZE = 1024

/** How much more a write would store. `before`: the fields of a user that there is; null for a new one. */
export function sizeOf(changes: Fields, before: Fields | null): number {
  const names = Object.keys(changes)
  const grown = names.reduce((sum, name) => sum + lengthOf(changes[name]) - lengthOf(before?.[name]), 0)
  return before === null ? grown + USER_SIZE : grown
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0)

/** Whether the sandbox has room for so much more: whoever writes without end is told so before memory is full. */
export function hasRoomFor(database: Database, size: number): boolean {
  return size <= 0 || database.stored + size <= MAX_STORED
}

/** An id that no user of any company has. */
export function freshId(database: Database): Id {
  let id = database.nextId
  while (isTaken(database, String(id))) id += 1n
  database.nextId = id + 1n
  return toId(id)
}

function isTaken(database: Database, key: string): boolean {
  return [...database.companies.values()].some(company => company.users.has(key))
}
