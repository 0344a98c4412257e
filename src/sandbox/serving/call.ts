import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { SandboxClock } from './clock.js'
import type { Company } from '../directory/company.js'
import type { Database } from '../directory/database.js'
import type { Payload } from '../request/body.js'
import type { Query } from '../request/query.js'
import type { SandboxClient } from '../oauth/clients.js'
import type { TokenStore } from '../oauth/tokens.js'
import type { RateLimiter } from './rate-limit.js'
import type { Reply } from './reply.js'
import type { HookPoint, HookPoints } from '../changes/hook-points.js'

/** What all requests of one sandbox share. */
export interface SharedServices {
  readonly catalogue: Catalogue
  readonly clock: SandboxClock
  readonly tokens: TokenStore
  readonly limiter: RateLimiter
  readonly database: Database
  /** Where the sandbox answers, without a trailing slash; in a call, as the caller named it. */
  readonly url: string
  readonly seed: number
}

/** A request as it came in, its body read but not yet held against anything. */
export interface ReceivedRequest {
  readonly method: string
  /** The path as sent. */
  readonly path: string
  readonly query: Query
  /** Lower-case names; repeated ones joined. */
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Payload
}

/** One request on its way. What a step found out stands here for the next one. */
export interface Call extends SharedServices, ReceivedRequest {
  /** null until it is routed, and where no operation has this path. */
  operation: Operation | null
  params: Readonly<Record<string, string>>
  client: SandboxClient | null
  company: Company | null
  /** How many calls of the same operation came before, for faults that wait. */
  readonly earlierCalls: number
  /** Hands a value on to the next step; a fault or variant may exchange it on the way. */
  hook<K extends HookPoint>(point: K, value: HookPoints[K]): HookPoints[K]
  /** Whether a fault or variant handles this point, so that nothing may be taken from a cache. */
  hooked(point: HookPoint): boolean
}

/** A request that every guard has let through. */
export interface AuthorizedCall extends Call {
  operation: Operation
  client: SandboxClient
  company: Company
}

/** What an action of the catalogue does once every guard has let the request through. */
export type OperationHandler = (call: AuthorizedCall) => Reply

/** What a token endpoint does; it has guards of its own. */
export type TokenHandler = (call: Call) => Reply
