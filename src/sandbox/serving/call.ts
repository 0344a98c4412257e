import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { SandboxClock } from './clock.js'
import type { Company } from '../directory/company.js'
import type { World } from '../directory/database.js'
import type { Payload } from '../request/body.js'
import type { Query } from '../request/query.js'
import type { SandboxClient } from '../oauth/clients.js'
import type { TokenDesk } from '../oauth/tokens.js'
import type { RateLimiter } from './rate-limit.js'
import type { Seam, Seams } from '../changes/hook-points.js'

/** What all requests of one sandbox have in common. */
export interface Services {
  readonly catalogue: Catalogue
  readonly clock: SandboxClock
  readonly tokens: TokenDesk
  readonly limiter: RateLimiter
  readonly world: World
  /** Where the sandbox answers, without a trailing slash. */
  readonly url: string
  readonly seed: number
}

/** A request as it came in, its body read but not yet held against anything. */
export interface Received {
  readonly method: string
  /** The path as sent. */
  readonly path: string
  readonly query: Query
  /** Lower-case names; repeated ones joined. */
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Payload
}

/** One request on its way. What a step found out stands here for the next one. */
export interface Call extends Services, Received {
  /** null until it is routed, and where no operation has this path. */
  operation: Operation | null
  params: Readonly<Record<string, string>>
  client: SandboxClient | null
  company: Company | null
  /** Number of earlier calls of the same operation, for faults that wait. */
  readonly earlier: number
  /** Hands a value to the next step; a fault may exchange it on the way. */
  at<K extends Seam>(seam: K, value: Seams[K]): Seams[K]
  /** Whether a fault looks at this seam, and so nothing may be taken from a cache. */
  watched(seam: Seam): boolean
}

/** A request that every guard has let through. */
export interface Admitted extends Call {
  operation: Operation
  client: SandboxClient
  company: Company
}
