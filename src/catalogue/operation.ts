/** A JSON Schema 2020-12 object, as written in the documents. */
export type Schema = { readonly [keyword: string]: unknown }

/** What an operation does, whatever its version. */
export type Action =
  | 'list'
  | 'show'
  | 'me'
  | 'create'
  | 'update'
  | 'invite'
  | 'sync'
  | 'bulk-add'
  | 'bulk-remove'
  | 'token'
  | 'token-info'
  | 'revoke'
  | 'companies'
  | 'whoami'

export const actions = [
  'list',
  'show',
  'me',
  'create',
  'update',
  'invite',
  'sync',
  'bulk-add',
  'bulk-remove',
  'token',
  'token-info',
  'revoke',
  'companies',
  'whoami',
] as const satisfies readonly Action[]

/** Whom a list shows: active users, or inactive ones too. */
export type Population = 'active' | 'all'
export const populations = ['active', 'all'] as const satisfies readonly Population[]

export type MediaType = 'application/json' | 'multipart/form-data' | 'application/x-www-form-urlencoded'

export interface Parameter {
  /** The name on the wire: `filters[trade_id][]`. */
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
  /** How an array travels: `1,2` or repeated. Absent for anything but arrays. */
  readonly array?: 'comma' | 'repeated'
}

/** A body schema as a document names it: the stem of its model's file, or an inline schema (a list, a choice). */
export interface BodySchema {
  readonly schema: Schema
  /** `user-detail`, where the body, or each item of the list, is one model. */
  readonly model?: string
  /** The body is an array of `model`. */
  readonly list: boolean
  /** Where the body is a choice (`anyOf`): title → branch. For lists with views the title is the value of `view`. */
  readonly branches: Readonly<Record<string, BodySchema>>
}

export interface ResponseDescription {
  readonly status: number | 'default'
  /** Declared response headers, as written: `Per-Page`. */
  readonly headers: readonly string[]
  readonly body: BodySchema | null
}

export interface RequestDescription {
  readonly required: boolean
  /** The whole body, root key included. */
  readonly body: BodySchema
  /** What stands under `root`; the body itself where there is no root. */
  readonly payload: BodySchema
  /** Media types the document declares. Others may be taken too (USER-9). */
  readonly mediaTypes: readonly MediaType[]
  /** Entries that a payload which is a list may hold at most; Infinity where nothing limits them. */
  readonly mostEntries: number
  /** The one key the payload stands under: `user`, `updates`, `users`; empty where the body is the payload (tokens). */
  readonly root: string
}

/** One operation of one version: what its document says, and what can be read off that. */
export interface Operation {
  readonly id: string
  /** `1.0`; `oauth` for the three token operations, `outside` for what is beside the API. */
  readonly version: string
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Path template, `{company_id}` and `{id}` in braces. */
  readonly path: string
  /** The path without its version, the same in every document: `/users/{id}`. */
  readonly resource: string
  readonly summary: string
  /** Which host answers: the one of the API, or the one that gives tokens. */
  readonly host: 'api' | 'login'
  readonly action: Action
  /** Whom a list shows. */
  readonly population?: Population
  readonly parameters: readonly Parameter[]
  readonly request: RequestDescription | null
  readonly responses: readonly ResponseDescription[]
  /** Declared 2xx statuses, ascending. */
  readonly success: readonly number[]
  /** Where the company is named besides the header; null where no company is (tokens). */
  readonly companyIn: 'path' | 'query' | null
  readonly paginated: boolean
  /** Ascending sort keys, without their `-` twins. */
  readonly sortKeys: readonly string[]
  /** Filter names without `filters[…]`: `created_at`, `trade_id`. */
  readonly filters: readonly string[]
  /** Values of `view`, the default first; empty where there is none. */
  readonly views: readonly string[]
}
