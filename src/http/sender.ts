import type { Catalogue } from '../catalogue/index.js'
import { readBody, type Caller, type Exchange } from '../findings/index.js'
import type { CircuitBreaker } from './circuit-breaker.js'
import { type RequestDraft, isSafe, isTokenOperation } from './request-draft.js'
import { readIssuedToken, type IssuedToken, type TokenCache } from './access-tokens.js'
import { jitter, waitBeforeRetry } from './retry.js'
import { isIdempotent, resolveIndeterminateWrite } from './indeterminate-write.js'
import { inSlices } from '../slices.js'
import type { ClientState } from './client-state.js'
import { interruption } from './errors.js'
import type { WaitBudget } from './wait-budget.js'
import { recordExchange } from './record-exchange.js'
import { renderRequest } from './render-request.js'
import { callers, type CredentialCaller, type Target } from './target.js'
import type { Transport } from './transport.js'
import type { WireAnswer, WireRequest, WireResponse } from './wire.js'

export interface SendResult {
  readonly exchange: Exchange
  readonly issued: IssuedToken | undefined
}

export interface SenderOptions {
  readonly target: Target
  readonly catalogue: Pick<Catalogue, 'operations'>
  readonly seed: number
  readonly signal: AbortSignal | undefined
  readonly state: ClientState
  readonly transport: Transport
  readonly waitBudget: WaitBudget
  readonly breaker: CircuitBreaker
  readonly tokens: () => TokenCache
  /** Called before each request leaves. @throws RunStoppedError where none may. */
  readonly spend: () => void
  readonly onExchange: (exchange: Exchange, draft: RequestDraft) => void
}

/** One request that went out, and what came of it. */
interface Attempt {
  readonly draft: RequestDraft
  readonly number: number
  readonly id: string
  readonly request: WireRequest
  readonly answer: WireAnswer
  readonly startedAt: number
  readonly duration: number
}

/** What becomes of an attempt: its answer is final, or the same is asked again after a wait (milliseconds). */
type Decision = { readonly final: boolean; readonly retry?: { readonly wait: number; readonly why: string } }

const FINAL: Decision = { final: true }
/** Milliseconds before a request is sent again on a new connection. */
const RECONNECT_DELAY = 500
const isManaged = (caller: RequestDraft['caller']): caller is CredentialCaller =>
  (callers as readonly unknown[]).includes(caller)
const isDown = (status: number): boolean => status >= 502 && status <= 504
const headerOf =
  ({ headers }: WireResponse) =>
  (name: string): string | undefined =>
    headers.find(([key]) => key === name)?.[1]

/** Whoever a draft goes out as, where it does not say so itself. */
function callerOf({ caller, operation }: RequestDraft): NonNullable<RequestDraft['caller']> {
  return caller ?? (operation.action === 'token' || operation.action === 'revoke' ? 'nobody' : 'admin')
}

/** Sends drafts until their answers are final: token, rate limit, transmission, record, retry (HTTP-9). */
export function createSender(options: SenderOptions): (draft: RequestDraft) => Promise<SendResult> {
  const { target, state, transport, waitBudget, breaker } = options
  const { redactor, rateLimiter } = state
  const { clock } = target
  return send

  async function send(draft: RequestDraft): Promise<SendResult> {
    let renewed = false
    for (let number = 1; ; number += 1) {
      const attempt = await transmit(draft, number)
      const caller = callerOf(draft)
      if (
        !renewed &&
        draft.once !== true &&
        isManaged(caller) &&
        statusOf(attempt) === 401 &&
        (await options.tokens().dropIfInactive(caller))
      ) {
        renewed = true
        await record(attempt, true)
        continue
      }
      const { final, retry } =
        'failure' in attempt.answer ? afterFailure(attempt) : afterResponse(attempt, attempt.answer.response)
      const result = await record(attempt, !final)
      if (retry === undefined || !(await mayRetry(attempt))) return result
      await waitBudget.wait(retry.wait, retry.why)
      rateLimiter.reset(keyOf(caller))
    }
  }

  async function transmit(draft: RequestDraft, number: number): Promise<Attempt> {
    const caller = callerOf(draft)
    const request = renderRequest(draft, target, await authorizationFor(caller))
    const delay = draft.once === true ? 0 : rateLimiter.delayFor(keyOf(caller), clock.now())
    if (delay > 0) {
      await waitBudget.wait(delay, `The rate limit of ${target.apiUrl} is spent`)
      rateLimiter.reset(keyOf(caller))
    }
    options.spend()
    state.sent += 1
    const id = `x${state.sent}`
    const startedAt = clock.now()
    // A write that is on its way is waited for: nobody could tell what became of it.
    const answer = await transport.send(request, isSafe(draft) ? options.signal : undefined, draft.once)
    if (answer === 'aborted') throw interruption()
    return { draft, number, id, request, answer, startedAt, duration: clock.now() - startedAt }
  }

  async function authorizationFor(caller: NonNullable<RequestDraft['caller']>): Promise<string | null> {
    if (caller === 'nobody') return null
    if (typeof caller === 'string') return `Bearer ${(await options.tokens().current(caller)).token}`
    return 'bearer' in caller ? `Bearer ${caller.bearer}` : caller.authorization
  }

  async function record(attempt: Attempt, superseded: boolean): Promise<SendResult> {
    const { draft, id, request, answer, startedAt, duration } = attempt
    const issued = 'response' in answer ? readIssuedToken(draft, request, answer.response, target, redactor) : undefined
    const caller: Caller = nameOf(callerOf(draft))
    const work = recordExchange(
      { id, draft, caller, request, answer, superseded, startedAt, duration, issuedTokens: issued?.all ?? [] },
      redactor,
    )
    const exchange = await inSlices(work)
    // whoever asks for the body next has it at once, however long it is
    await inSlices(readBody(exchange))
    options.onExchange(exchange, draft)
    return { exchange, issued }
  }

  function afterFailure({ draft, number, answer, duration }: Attempt): Decision {
    if (!('failure' in answer)) return FINAL
    const { kind, message, sent } = answer.failure
    waitBudget.charge(duration)
    breaker.recordFailure(message)
    // A connection that was lost once may have been an idle one that the target had just closed.
    const reconnects = number === 1 && draft.once !== true && kind === 'connection' && (isIdempotent(draft) || !sent)
    return reconnects ? { final: false, retry: { wait: RECONNECT_DELAY, why: message } } : FINAL
  }

  function afterResponse({ draft, number, id }: Attempt, response: WireResponse): Decision {
    const { status } = response
    const caller = callerOf(draft)
    const header = headerOf(response)
    if (!isTokenOperation(draft.operation)) rateLimiter.observe(keyOf(caller), header)
    const known = isManaged(caller) ? state.tokens.get(caller) : undefined
    if (known !== undefined && status !== 401) known.proven = true
    if (status !== 429 && !isDown(status)) {
      waitBudget.reset()
      state.indeterminate.delete(draft.operation.id)
    }
    const wait =
      draft.once === true
        ? null
        : waitBeforeRetry({
            status,
            header,
            attempt: number,
            now: clock.now(),
            jitter: jitter(options.seed, Number(id.slice(1))),
          })
    if (wait === null || isRepeatedlyIndeterminate(draft, status)) {
      if (!isDown(status)) breaker.recordSuccess()
      // whoever asks once wanted to see just that, and nobody knows whether it would have come again
      else if (draft.once === true) return { final: false }
      else breaker.recordFailure(`it keeps answering ${status}`)
      return FINAL
    }
    return { final: false, retry: { wait, why: `${target.apiUrl} answered ${status}` } }
  }

  /** A write like the last one of its operation, of which nobody can tell either whether it was carried out. */
  function isRepeatedlyIndeterminate(draft: RequestDraft, status: number): boolean {
    return (status === 502 || status === 504) && !isIdempotent(draft) && state.indeterminate.has(draft.operation.id)
  }

  /** HTTP-9: a create that was answered with 502 or 504 is looked for before it is sent again. */
  async function mayRetry(attempt: Attempt): Promise<boolean> {
    const status = statusOf(attempt)
    const { draft } = attempt
    if ((status !== 502 && status !== 504) || isIdempotent(draft)) return true
    const found = await resolveIndeterminateWrite(
      draft,
      options.catalogue,
      async search => (await send(search)).exchange,
    )
    if (found === 'unknown') state.indeterminate.add(draft.operation.id)
    return found === 'not-carried-out'
  }
}

const statusOf = ({ answer }: Attempt): number | undefined =>
  'response' in answer ? answer.response.status : undefined
const nameOf = (caller: NonNullable<RequestDraft['caller']>): Caller => (typeof caller === 'string' ? caller : 'custom')
/** Limits belong to an app: to one set of credentials. */
const keyOf = (caller: NonNullable<RequestDraft['caller']>): string => nameOf(caller)
