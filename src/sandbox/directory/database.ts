import { toId, type Id } from './values.js'
import { emailKey, type Company } from './company.js'

/** A picture that came with a request, and where it is served back. */
interface Picture {
  readonly path: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Everything a sandbox remembers: one database behind all versions of the API. */
export interface Database {
  /** By the digits of the id. */
  companies: Map<string, Company>
  readonly pictures: Map<string, Picture>
  /** Faults and variants leave notes here for a later step or request. */
  readonly scratch: Map<string, unknown>
  nextId: bigint
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
  return { companies, pictures: new Map(), scratch: new Map(), nextId: firstNewId, oneIdPerPerson }
}

/** The id of a new user of a company: an unused one, or that of the same person in another company. */
export function idOfNewUser(database: Database, company: Company, email: string): Id {
  const elsewhere = database.oneIdPerPerson
    ? [...database.companies.values()].map(({ byEmail }) => byEmail.get(emailKey(email)))
    : []
  const same = elsewhere.find(user => user !== undefined && !company.users.has(user.key))
  return same?.id ?? freshId(database)
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
