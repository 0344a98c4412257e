import type { Catalogue, Operation } from '../catalogue/index.js'
import { bodyOf, type Exchange } from '../findings/index.js'
import { isObject } from '../json/index.js'
import { RunStoppedError, TokenRefusedError, type Minted } from './client.js'
import type { RequestDraft } from './draft.js'
import type { Issued } from './issued.js'
import { credentialsOf, variablePrefix, type CredentialCaller, type Target } from './target.js'

export interface Held {
  readonly token: string
  /** Milliseconds since 1970, on the clock of the target. */
  readonly renewAt: number
  /** A call with it was answered with something else than 401. */
  proven: boolean
}

export interface Tokens {
  current(caller: CredentialCaller): Promise<Held>
  mint(caller: CredentialCaller): Promise<Minted & Issued>
  /** Asks the login host whether a token that worked before is dead by now; a dead one is forgotten. */
  died(caller: CredentialCaller): Promise<boolean>
}

export interface TokensOptions {
  readonly catalogue: Pick<Catalogue, 'tokenOperations'>
  readonly target: Target
  readonly held: Map<CredentialCaller, Held>
  readonly call: (draft: RequestDraft) => Promise<{ readonly exchange: Exchange; readonly issued: Issued | undefined }>
}

/** A token is renewed this much before its end, and no earlier than after nine tenths of its life. */
const MARGIN = 60_000

export function createTokens({ catalogue, target, held, call }: TokensOptions): Tokens {
  const pending = new Map<CredentialCaller, Promise<Held>>()
  const refusals = new Map<CredentialCaller, TokenRefusedError>()
  const operationOf = (action: Operation['action']): Operation | undefined =>
    catalogue.tokenOperations.find(operation => operation.action === action)

  async function mint(caller: CredentialCaller): Promise<Minted & Issued> {
    const credentials = credentialsOf(target, caller)
    if (credentials === undefined) throw new Error(`the target has no credentials for the caller ${caller}`)
    const operation = operationOf('token')
    if (operation === undefined) throw new Error('the catalogue holds no operation that gives out tokens')
    const fields = [
      ['grant_type', 'client_credentials'],
      ['client_id', credentials.clientId],
      ['client_secret', credentials.clientSecret],
    ] as const
    const { exchange, issued } = await call({ operation, caller: 'nobody', body: { kind: 'form', fields } })
    const status = exchange.response?.status ?? 0
    if (issued !== undefined && status >= 200 && status < 300) return { ...issued, exchange }
    const message = explain(exchange, caller)
    if (status === 0 || status >= 500) throw new RunStoppedError('target-down', message)
    const refusal = new TokenRefusedError(caller, exchange, message)
    refusals.set(caller, refusal)
    throw refusal
  }

  async function fetch(caller: CredentialCaller): Promise<Held> {
    // Credentials that were refused once are not tried again for each request that would need them.
    const refusal = refusals.get(caller)
    if (refusal !== undefined) throw refusal
    const { token, expiresIn } = await mint(caller)
    const life = expiresIn === undefined ? Infinity : expiresIn * 1000
    const fresh = { token, renewAt: target.clock.now() + life - Math.min(MARGIN, life / 10), proven: false }
    held.set(caller, fresh)
    return fresh
  }

  return {
    mint,
    current(caller) {
      const known = held.get(caller)
      if (known !== undefined && target.clock.now() < known.renewAt) return Promise.resolve(known)
      const waiting = pending.get(caller) ?? fetch(caller).finally(() => pending.delete(caller))
      pending.set(caller, waiting)
      return waiting
    },
    async died(caller) {
      const known = held.get(caller)
      const operation = operationOf('token-info')
      if (known?.proven !== true || operation === undefined) return false
      const { exchange } = await call({ operation, caller: { bearer: known.token }, once: true })
      if (exchange.response?.status !== 401) return false
      if (held.get(caller) === known) held.delete(caller)
      return true
    },
  }
}

/** Why there is no token, and what to do. */
function explain(exchange: Exchange, caller: CredentialCaller): string {
  const { request, response, failure } = exchange
  const prefix = variablePrefix[caller]
  const login = 'Check PROCORE_LOGIN_URL'
  if (response === null)
    return `No usable answer from ${request.url}: ${failure?.message ?? 'connection lost'}. ${login} and that the host is up.`
  const body = bodyOf(exchange)
  const error = isObject(body) && typeof body['error'] === 'string' ? ` (${body['error'].slice(0, 80)})` : ''
  const answered = `${request.url} answered ${response.status}${error}`
  if (response.status >= 500) return `${answered}. Try again when the login host is up.`
  if (response.status >= 400)
    return `${answered} to the credentials of ${caller}. Check ${prefix}CLIENT_ID and ${prefix}CLIENT_SECRET.`
  return `${answered}, but no access token. ${login}: this seems to be no login host.`
}
