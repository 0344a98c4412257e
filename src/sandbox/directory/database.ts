import { toId, type Id } from './values.js'
import type { Company } from './company.js'

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
}

/** Ids of new users start where new regions of the live API start. */
const FIRST_NEW_ID = 2n ** 49n

export function newDatabase(companies: Map<string, Company>): Database {
  return { companies, pictures: new Map(), scratch: new Map(), nextId: FIRST_NEW_ID }
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
