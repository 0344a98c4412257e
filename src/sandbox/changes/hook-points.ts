import type { PathMatch } from '../../catalogue/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import type { Fields, User } from '../directory/user.js'
import type { FieldErrors } from '../validation/rules.js'
import type { UserTest } from '../listing/filters.js'
import type { PageLinks, PageRequest } from '../listing/page.js'
import type { SortStep } from '../listing/sort.js'
import type { TokenStatus } from '../oauth/tokens.js'
import type { RateStatus } from '../serving/rate-limit.js'
import type { Reply } from '../serving/reply.js'

/** A user as a model shows it, before it is written. */
export interface ShownUser {
  readonly user: User
  readonly model: string
  readonly fields: JsonObject
}

/** What came of one user and one project. */
export interface PairResult {
  readonly user: string
  readonly project: string
  readonly ok: boolean
}

/** What came of one entry of a sync. */
export interface EntryResult {
  readonly entry: Json
  readonly index: number
  readonly user: User | null
  readonly created: boolean
  readonly errors: FieldErrors
}

/** How an answer leaves: whole, cut off after so many bytes of its body, or not at all. */
export type Delivery =
  | { readonly kind: 'whole' }
  /** Whole, without a length, in pieces of so many bytes. */
  | { readonly kind: 'chunked'; readonly bytes: number }
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'dropped' }

/**
 * Hook point → the value that passes it, in the order in which a request comes by. A handler may exchange each value.
 * A refusal is a reply, null where nothing is refused.
 */
export interface HookPoints {
  // routing, limit and guards
  /** null where no operation has this method and path. */
  route: PathMatch | null
  overLimit: boolean
  token: TokenStatus
  unauthenticated: Reply | null
  companyUnnamed: Reply | null
  noAccess: Reply | null
  notPermitted: Reply | null

  // what was asked for
  /** The user that a path or an entry names, looked up in the caller's company. */
  found: User | null
  /** Why body or query are refused. */
  unreadable: Reply | null

  // lists
  /** The users of a list before its filters. */
  population: readonly User[]
  filter: { readonly name: string; readonly test: UserTest }
  /** The users that pass every filter. */
  matched: readonly User[]
  sortSteps: readonly SortStep[]
  /** The same users in their order, of all pages. */
  ordered: readonly User[]
  page: PageRequest
  /** The users of one page. */
  slice: readonly User[]
  total: number
  links: PageLinks
  linkHeader: string

  // writes
  /** Fields as sent, read as their types, known to the model. */
  sent: Fields
  errors: FieldErrors
  conflicts: FieldErrors
  /** What a write will store. */
  changes: Fields
  /** Whether it is really stored. */
  commit: boolean
  /** A user just written. */
  written: User
  entryResults: readonly EntryResult[]
  pairResult: PairResult

  // the answer
  shown: ShownUser
  headers: Readonly<Record<string, string>>
  rateStatus: RateStatus
  /** The body as JSON, where it is JSON. */
  body: Json
  reply: Reply
  delivery: Delivery
}

export type HookPoint = keyof HookPoints
