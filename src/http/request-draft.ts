import type { Action, Operation } from '../catalogue/index.js'
import type { Caller } from '../findings/index.js'
import type { Json } from '../json/index.js'

/** One part of a multipart body; a file has a name and bytes, a field a text that arrives byte for byte. */
export type Part =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly filename: string; readonly contentType: string; readonly bytes: Uint8Array }

export type Body =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'multipart'; readonly parts: readonly Part[] }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'raw'; readonly bytes: Uint8Array; readonly contentType: string }

/**
 * A request before it is sent. The client fills in what is not overridden: origin, token, and the company in the
 * header and in path or query.
 */
export interface RequestDraft {
  readonly operation: Operation
  /** Path parameters besides the company: `{ id: '17' }`. Values are percent-encoded; use `url` to avoid that. */
  readonly path?: Readonly<Record<string, string>>
  /** Query pairs in wire order, decoded; the company pair of `companyIn: 'query'` is put first by the client. */
  readonly query?: readonly (readonly [name: string, value: string])[]
  /** Replaces or, with null, removes a header. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: Body
  /** Default `admin` (token and revoke: `nobody`); a bearer is sent as it is. */
  readonly caller?: Exclude<Caller, 'custom'> | { readonly bearer: string } | { readonly authorization: string }
  /** Overrides of the company named in the header and in path or query; null leaves it out (query, header). */
  readonly companyHeader?: string | null
  readonly companyParam?: string | null
  /** Another method on the operation's path (HTTP-11). */
  readonly method?: string
  /** Instead of the operation's own path: path and query, or an absolute URL of the target's origin (HTTP-11). */
  readonly url?: string
  /**
   * The target must refuse this write, so it may name a user that is not ours (with values already stored).
   * Every other write must touch tagged users alone, or the client throws.
   */
  readonly mustBeRefused?: boolean
  /** Judged by no check that looks at single exchanges of the operation: the request is not one it describes. */
  readonly offContract?: boolean
  /**
   * Do not ask again on 429, 502, 503, 504, and do not wait for a spent limit to reset: the scenario wants to see it.
   * Of these drafts alone several may be under way at the same time; all others share one connection.
   */
  readonly once?: boolean
}

const actions: ReadonlySet<Action> = new Set<Action>(['token', 'token-info', 'revoke'])

/** The operations of the login host, which know no company and may be called by anybody. */
export const isTokenOperation = (operation: Operation): boolean => actions.has(operation.action)

/** The method that goes over the wire. */
export const methodOf = (draft: RequestDraft): string => draft.method ?? draft.operation.method

/** Methods that change nothing (HTTP-13). */
export const isSafe = (draft: RequestDraft): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(methodOf(draft))
