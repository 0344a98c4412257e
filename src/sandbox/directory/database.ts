import { toId, type Id } from './values.js'
import type { Company } from './company.js'

/** A picture that came with a request, and where it is served back. */
interface Picture {
  readonly path: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Everything a sandbox remembers: one store behind all versions of the API. */
export interface World {
  /** By the digits of the id. */
  companies: Map<string, Company>
  readonly pictures: Map<string, Picture>
  /** Faults leave notes here for a later request. */
  readonly memory: Map<string, unknown>
  nextId: bigint
}

/** Ids of new users start where new regions of the live API start. */
const FIRST_NEW_ID = 2n ** 49n

export function newWorld(companies: Map<string, Company>): World {
  return { companies, pictures: new Map(), memory: new Map(), nextId: FIRST_NEW_ID }
}

/** An id that no user of any company has. */
export function freshId(world: World): Id {
  let id = world.nextId
  while (isTaken(world, String(id))) id += 1n
  world.nextId = id + 1n
  return toId(id)
}

function isTaken(world: World, key: string): boolean {
  return [...world.companies.values()].some(company => company.users.has(key))
}
