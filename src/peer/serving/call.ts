import type { IncomingHttpHeaders } from 'node:http'
import type { Now } from './clock.js'
import type { FileStore } from '../directory/files.js'
import type { Paging } from '../listing/page.js'
import type { QueryPair } from '../request/query.js'
import type { RateLimiter } from './rate-limiter.js'
import type { Company } from '../directory/company.js'
import type { TokenStore } from '../oauth/tokens.js'
import type { User } from '../directory/user.js'
import type { ViewName } from '../directory/views.js'

/** A request as the server hands it on; `body` is undefined where it was too large to keep. */
export interface Incoming {
  readonly method: string
  readonly path: string
  readonly query: readonly QueryPair[]
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer | undefined
  /** `http://host:port` as the caller named it. */
  readonly origin: string
}

export interface Answer {
  readonly status: number
  /** Written as JSON, unless it is a Buffer. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Everything that lives as long as one peer. */
export interface Context {
  readonly companies: ReadonlyMap<bigint, Company>
  readonly tokens: TokenStore
  readonly limiter: RateLimiter
  readonly files: FileStore
  readonly now: Now
  readonly paging: Paging
  readonly refuseJson: boolean
  readonly extendedShow: boolean
}

/** An operation in one version: where it is, what answers it, and what is special about it. */
export interface Route {
  readonly method: string
  readonly segments: readonly string[]
  readonly handler: Handler
  /** Which rendering of a user it answers with. */
  readonly view: ViewName
  readonly writes: boolean
  /** Flags it takes beside the fields of a user (USER-15). */
  readonly flags: readonly string[]
  /** `view=` picks another rendering, or bare ids (LIST-11). */
  readonly views: boolean
}

/** A request that passed routing, token, company and permission. */
export interface Call {
  readonly context: Context
  readonly incoming: Incoming
  readonly route: Route
  readonly company: Company
  /** The caller's own user in this company. */
  readonly caller: User
  /** The `{id}` of the path as it stood, decoded; absent where the route has none. */
  readonly id: string | undefined
}

export type Handler = (call: Call) => Answer

export const secondsOf = (context: Context): number => Math.floor(context.now() / 1000)
