import type { Caller } from '../findings/index.js'
import type { Clock } from './clock.js'
import type { Proxies } from './proxies.js'

/** Callers that have credentials of their own. */
export type CredentialCaller = Exclude<Caller, 'nobody' | 'custom'>

export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** The API under test: where it is, who may call it, and what its owner told of the account. Ids are digits as text. */
export interface Target {
  /** Origin of the API, without a trailing slash. */
  readonly apiUrl: string
  readonly loginUrl: string
  readonly companyId: string
  readonly admin: Credentials
  /** May read, may not write. */
  readonly readonly?: Credentials
  /** Has no directory permission. */
  readonly noaccess?: Credentials
  /** A company the credentials have no access to (AUTH-5), and a user of it (AUTH-8). */
  readonly otherCompanyId?: string
  readonly foreignUserId?: string
  /** Another company with access (AUTH-7, SYNC-8). */
  readonly secondCompanyId?: string
  /** Companies on a production host that their owner declares to be on-demand sandboxes. */
  readonly sandboxCompanies?: readonly string[]
  readonly projectIds: readonly string[]
  readonly permissionTemplateIds: readonly string[]
  readonly tradeIds: readonly string[]
  /** Absent: both hosts are called directly. */
  readonly proxies?: Proxies
  /** Waits and timestamps go through it; the embedded sandbox brings its own, in which waiting costs no time. */
  readonly clock: Clock
  /** true where that clock drives the target too, so that waiting can expire a token. */
  readonly clockIsOurs: boolean
  /** The sandbox in this process, not a URL that somebody gave. */
  readonly embedded: boolean
}

export const callers = ['admin', 'readonly', 'noaccess'] as const satisfies readonly CredentialCaller[]

/** How the environment variables of a caller begin, and those that stand for its secrets in records. */
export const variablePrefix: Readonly<Record<CredentialCaller, string>> = {
  admin: 'PROCORE_',
  readonly: 'PROCORE_READONLY_',
  noaccess: 'PROCORE_NOACCESS_',
}

export const credentialsOf = (target: Target, caller: CredentialCaller): Credentials | undefined => target[caller]
