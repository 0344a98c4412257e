import type { Catalogue, Operation } from '../catalogue/index.js'
import { type Exchange, bodyOf, isSendableToken } from '../findings/index.js'
import { isObject, tryParseJson } from '../json/index.js'
import type { Redactor } from '../redaction/index.js'
import { RunStoppedError, TokenRefusedError } from './errors.js'
import type { RequestDraft } from './request-draft.js'
import { type CredentialCaller, type Target, callers, credentialsOf, variablePrefix } from './target.js'
import type { WireRequest, WireResponse } from './wire.js'

/** A token that a token call gave out, in the clear. */
export interface IssuedToken {
  readonly token: string
  /** The access token, and the refresh token that came with it. */
  readonly all: readonly string[]
  /** Seconds. */
  readonly expiresIn: number | undefined
}

/** A fresh token, for whoever wants to spend, expire or revoke it. */
export interface MintedToken {
  readonly token: string
  readonly exchange: Exchange
}

/** A token in an answer that is no JSON. */
const LOOSE_TOKEN = /access_token["']?\s*[=:]\s*["']?([^"'&\s,}]+)/

/** The variable that stands for the tokens of whoever asked. */
function variableFor(request: WireRequest, target: Target): string {
  const caller = callers.find(one => {
    const credentials = credentialsOf(target, one)
    return credentials !== undefined && request.body?.includes(credentials.clientSecret) === true
  })
  return `$${variablePrefix[caller ?? 'admin']}TOKEN`
}

/** Reads what a token call gave out, and makes a secret of it before anything is recorded. */
export function readIssuedToken(
  draft: RequestDraft,
  request: WireRequest,
  response: WireResponse,
  target: Target,
  redactor: Redactor,
): IssuedToken | undefined {
  if (draft.operation.action !== 'token') return undefined
  const variable = variableFor(request, target)
  const text = response.bytes.toString()
  const body = tryParseJson(text)
  const value = isObject(body) ? body['access_token'] : LOOSE_TOKEN.exec(text)?.[1]
  const refresh = isObject(body) ? body['refresh_token'] : undefined
  const all = [value, refresh].filter(token => typeof token === 'string')
  for (const token of all) redactor.learn({ kind: 'access-token', variable, value: token })
  if (typeof value !== 'string' || !isSendableToken(value)) return undefined
  const life = isObject(body) ? Number(body['expires_in']) : NaN
  return { token: value, all, expiresIn: Number.isFinite(life) && life > 0 ? life : undefined }
}

export interface CachedToken {
  readonly token: string
  /** Milliseconds since 1970, on the clock of the target. */
  readonly renewAt: number
  /** A call with it was answered with something else than 401. */
  proven: boolean
}

export interface TokenCache {
  current(caller: CredentialCaller): Promise<CachedToken>
  mint(caller: CredentialCaller): Promise<MintedToken & IssuedToken>
  /** Asks the login host whether a token that worked before is dead by now; a dead one is forgotten. */
  dropIfInactive(caller: CredentialCaller): Promise<boolean>
}

export interface TokenCacheOptions {
  readonly catalogue: Pick<Catalogue, 'tokenOperations'>
  readonly target: Target
  readonly cached: Map<CredentialCaller, CachedToken>
  readonly send: (
    draft: RequestDraft,
  ) => Promise<{ readonly exchange: Exchange; readonly issued: IssuedToken | undefined }>
}

/** A token is renewed this much before its end, and no earlier than after nine tenths of its life. */
const MARGIN = 60_000

export function createTokenCache({ catalogue, target, cached, send }: TokenCacheOptions): TokenCache {
  const pending = new Map<CredentialCaller, Promise<CachedToken>>()
  const refusals = new Map<CredentialCaller, TokenRefusedError>()
  const operationOf = (action: Operation['action']): Operation | undefined =>
    catalogue.tokenOperations.find(operation => operation.action === action)

  async function mint(caller: CredentialCaller): Promise<MintedToken & IssuedToken> {
    const credentials = credentialsOf(target, caller)
    if (credentials === undefined) throw new Error(`the target has no credentials for the caller ${caller}`)
    const operation = operationOf('token')
    if (operation === undefined) throw new Error('the catalogue holds no operation that gives out tokens')
    const fields = [
      ['grant_type', 'client_credentials'],
      ['client_id', credentials.clientId],
      ['client_secret', credentials.clientSecret],
    ] as const
    const { exchange, issued } = await send({ operation, caller: 'nobody', body: { kind: 'form', fields } })
    const status = exchange.response?.status ?? 0
    if (issued !== undefined && status >= 200 && status < 300) return { ...issued, exchange }
    const message = explain(exchange, caller)
    if (status === 0 || status >= 500) throw new RunStoppedError('target-down', message)
    const refusal = new TokenRefusedError(caller, exchange, message)
    refusals.set(caller, refusal)
    throw refusal
  }

  async function fetch(caller: CredentialCaller): Promise<CachedToken> {
    // Credentials that were refused once are not tried again for each request that would need them.
    const refusal = refusals.get(caller)
    if (refusal !== undefined) throw refusal
    const { token, expiresIn } = await mint(caller)
    const life = expiresIn === undefined ? Infinity : expiresIn * 1000
    const fresh = { token, renewAt: target.clock.now() + life - Math.min(MARGIN, life / 10), proven: false }
    cached.set(caller, fresh)
    return fresh
  }

  return {
    mint,
    current(caller) {
      const known = cached.get(caller)
      if (known !== undefined && target.clock.now() < known.renewAt) return Promise.resolve(known)
      const waiting = pending.get(caller) ?? fetch(caller).finally(() => pending.delete(caller))
      pending.set(caller, waiting)
      return waiting
    },
    async dropIfInactive(caller) {
      const known = cached.get(caller)
      const operation = operationOf('token-info')
      if (known?.proven !== true || operation === undefined) return false
      const { exchange } = await send({ operation, caller: { bearer: known.token }, once: true })
      if (exchange.response?.status !== 401) return false
      if (cached.get(caller) === known) cached.delete(caller)
      return true
    },
  }
}

/** Why there is no token, and what to do. */
function explain(exchange: Exchange, caller: CredentialCaller): string {
  const { request, response, failure } = exchange
  const prefix = variablePrefix[caller]
  const login = 'Check PROCORE_LOGIN_URL'
  if (response === null) {
    const why = failure?.message ?? 'connection lost'
    return `No usable answer from ${request.url}: ${why}. ${login} and that the host is up.`
  }
  const body = bodyOf(exchange)
  const error = isObject(body) && typeof body['error'] === 'string' ? ` (${body['error'].slice(0, 80)})` : ''
  const answered = `${request.url} answered ${response.status}${error}`
  if (response.status >= 500) return `${answered}. Try again when the login host is up.`
  if (response.status >= 400)
    return `${answered} to the credentials of ${caller}. Check ${prefix}CLIENT_ID and ${prefix}CLIENT_SECRET.`
  if (isObject(body) && typeof body['access_token'] === 'string' && body['access_token'] !== '')
    return `${answered}, and the access token is none that a request can carry. ${login}.`
  return `${answered}, but no access token. ${login}: this seems to be no login host.`
}
