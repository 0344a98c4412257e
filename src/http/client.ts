import type { Catalogue } from '../catalogue/index.js'
import { counted, type Exchange } from '../findings/index.js'
import type { Redactor } from '../redaction/index.js'
import { createTokenCache, type MintedToken, type TokenCache } from './access-tokens.js'
import { createCircuitBreaker } from './circuit-breaker.js'
import { createClientState, type ClientState } from './client-state.js'
import { interruption, RunStoppedError } from './errors.js'
import type { Ownership } from './writing/ownership.js'
import type { RateLimit } from './rate-limiter.js'
import type { RequestDraft } from './request-draft.js'
import { createSender } from './sender.js'
import type { CredentialCaller, Target } from './target.js'
import { createTransport } from './transport.js'
import { createWaitBudget } from './wait-budget.js'
import { lookBeforeWrite } from './writing/look-before-write.js'
import { checkWrite } from './writing/write-guard.js'
import { createWriteTracker } from './writing/write-tracker.js'

/** One transport, one token for each caller, one rate limiter, one budget; records every exchange. */
export interface Client {
  /**
   * Sends one request, asking again as HTTP-9 says. Resolves with the last exchange, also where no response came
   * (`response: null`); a redirect is an answer like any other and is never followed. A create that may have been
   * carried out (502, 504, and a search finds the user, or could not tell) is not sent again: it is superseded then.
   * Before a write the users that it names are looked at, unless they were shown a moment ago.
   * @throws RunStoppedError where the budget is spent, the target is down, a wait is too long, or the run was
   *         interrupted; TokenRefusedError where the caller gets no token; ForeignWriteError where a write would touch
   *         what the run does not own, or the run may not write; UnconfirmedUserError where no GET shows that a user is
   *         one of ours; ProductionWriteError where real people work in the company; WriteLimitError where it would
   *         create more users than it may; ForeignOriginError where it would leave the target.
   */
  send(draft: RequestDraft): Promise<Exchange>
  /** The access token of a caller, fetched once and renewed before it expires. @throws as `send`. */
  token(caller: CredentialCaller): Promise<string>
  /** Another token for the caller, besides the one that the client itself uses. @throws as `send`. */
  mint(caller: CredentialCaller): Promise<MintedToken>
  /** Every exchange so far, superseded ones and token calls included, as they were: secrets are in the clear. */
  readonly exchanges: readonly Exchange[]
  /** What was sent to get this exchange, to be sent again; undefined for an exchange of another client. */
  draftOf(exchange: Exchange): RequestDraft | undefined
  /** Knows the secrets of the target; nothing of an exchange leaves the process but through it. */
  readonly redactor: Redactor
  readonly requests: number
  readonly rateLimit: RateLimit | null
  close(): Promise<void>
}

export interface ClientOptions {
  readonly target: Target
  readonly catalogue: Pick<Catalogue, 'operations' | 'tokenOperations' | 'limits'>
  /** Drives the jitter of waits. */
  readonly seed: number
  /** false: GET and the token endpoints, nothing else. */
  readonly write: boolean
  readonly ownership: Ownership
  /** Requests in all, token calls and repetitions included. */
  readonly budget?: number
  /**
   * Seconds that any single wait, and waits without progress together, may take; default 20. No limit where the clock
   * is ours.
   */
  readonly maxWait?: number
  /** Seconds from the first byte sent to the last byte read; default 10. */
  readonly timeout?: number
  /** Bytes of a body after decompression; default 32 MiB. */
  readonly maxBody?: number
  readonly signal?: AbortSignal
  /** Called with each exchange as soon as it is recorded. */
  readonly onExchange?: (exchange: Exchange) => void
  /** A client of the same target whose tokens, limits, secrets and numbering this one takes over. */
  readonly continues?: Client
}

const states = new WeakMap<Client, ClientState>()

/** Opens a client on a target. Nothing is sent yet. */
export function createClient(options: ClientOptions): Client {
  const { target, catalogue, seed, ownership, signal, budget = Infinity, maxWait = 20, timeout = 10 } = options
  const state = (options.continues && states.get(options.continues)) ?? createClientState(target)
  const transport = createTransport({
    timeout: timeout * 1000,
    ...(options.maxBody === undefined ? {} : { maxBody: options.maxBody }),
    ...(target.proxies === undefined ? {} : { proxies: target.proxies }),
  })
  const waitBudget = createWaitBudget({
    clock: target.clock,
    limit: target.clockIsOurs ? Infinity : maxWait * 1000,
    signal,
  })
  const breaker = createCircuitBreaker(target.apiUrl)
  const tracker = createWriteTracker(target, ownership)
  const exchanges: Exchange[] = []
  const drafts = new WeakMap<Exchange, RequestDraft>()
  let requests = 0

  const send = createSender({
    target,
    catalogue,
    seed,
    signal,
    state,
    transport,
    waitBudget,
    breaker,
    tokens: () => tokens,
    spend() {
      stopIfAtEnd()
      requests += 1
    },
    onExchange(exchange, draft) {
      exchanges.push(exchange)
      drafts.set(exchange, draft)
      ownership.note(draft, exchange, draft.companyParam ?? target.companyId, state.sent)
      // a target that was gone for a moment, or has forgotten our token, may have begun anew with other people
      if (exchange.failure?.kind === 'connection' || (exchange.response?.status === 401 && exchange.superseded))
        ownership.invalidate()
      options.onExchange?.(exchange)
    },
  })
  const tokens: TokenCache = createTokenCache({ catalogue, target, cached: state.tokens, send })

  function stopIfAtEnd(): void {
    if (signal?.aborted === true) throw interruption()
    breaker.assertClosed()
    if (requests < budget) return
    throw new RunStoppedError(
      'budget-exhausted',
      `The budget of ${counted(budget, 'request')} is spent. Raise --budget, or choose less with --only.`,
    )
  }

  async function look(draft: RequestDraft): Promise<void> {
    if (!options.write) return
    await lookBeforeWrite(draft, { target, catalogue, ownership, send: async get => (await send(get)).exchange })
  }

  const client: Client = {
    async send(draft) {
      await look(draft)
      checkWrite(draft, { target, write: options.write, ownership })
      stopIfAtEnd()
      tracker.before(draft)
      const { exchange } = await send(draft)
      tracker.after(draft, exchange)
      return exchange
    },
    token: async caller => (await tokens.current(caller)).token,
    async mint(caller) {
      const { token, exchange } = await tokens.mint(caller)
      return { token, exchange }
    },
    exchanges,
    draftOf: exchange => drafts.get(exchange),
    redactor: state.redactor,
    get requests() {
      return requests
    },
    get rateLimit() {
      return state.rateLimiter.last
    },
    close: () => transport.close(),
  }
  states.set(client, state)
  return client
}
