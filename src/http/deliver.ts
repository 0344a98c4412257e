import type { Catalogue } from '../catalogue/index.js'
import type { Caller, Exchange } from '../findings/index.js'
import type { Breaker } from './breaker.js'
import type { RequestDraft } from './draft.js'
import { readIssued, type Issued } from './issued.js'
import { jitter } from './jitter.js'
import { isRepeatable, lookFor } from './look.js'
import type { Memory } from './memory.js'
import { interrupted, type Patience } from './patience.js'
import { toExchange } from './record.js'
import { renderRequest } from './render.js'
import { waitBeforeRetry } from './retry.js'
import { callers, type CredentialCaller, type Target } from './target.js'
import { isSafe, isTokenOperation } from './token-action.js'
import type { Tokens } from './tokens.js'
import type { Transport } from './transport.js'
import type { WireAnswer, WireRequest, WireResponse } from './wire.js'

export interface Delivered {
  readonly exchange: Exchange
  readonly issued: Issued | undefined
}

export interface DeliveryOptions {
  readonly target: Target
  readonly catalogue: Pick<Catalogue, 'operations'>
  readonly seed: number
  readonly signal: AbortSignal | undefined
  readonly memory: Memory
  readonly transport: Transport
  readonly patience: Patience
  readonly breaker: Breaker
  readonly tokens: () => Tokens
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

/** What becomes of an attempt: its answer stands, or it is no last word and the same is asked again after a wait. */
type Decision = { readonly stands: boolean; readonly again?: { readonly wait: number; readonly why: string } }

const STANDS: Decision = { stands: true }
const RECONNECT = 500
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

/** Sends drafts until their answers stand: token, turn, transmission, record, repetition (HTTP-9). */
export function createDelivery(options: DeliveryOptions): (draft: RequestDraft) => Promise<Delivered> {
  const { target, memory, transport, patience, breaker } = options
  const { redactor, pace } = memory
  const { clock } = target
  return deliver

  async function deliver(draft: RequestDraft): Promise<Delivered> {
    let revived = false
    for (let number = 1; ; number += 1) {
      const attempt = await transmit(draft, number)
      const caller = callerOf(draft)
      if (
        !revived &&
        draft.once !== true &&
        isManaged(caller) &&
        statusOf(attempt) === 401 &&
        (await options.tokens().died(caller))
      ) {
        revived = true
        record(attempt, true)
        continue
      }
      const { stands, again } =
        'failure' in attempt.answer ? afterFailure(attempt) : afterResponse(attempt, attempt.answer.response)
      const delivered = record(attempt, !stands)
      if (again === undefined || !(await mayRepeat(attempt))) return delivered
      await patience.wait(again.wait, again.why)
      pace.forget(keyOf(caller))
    }
  }

  async function transmit(draft: RequestDraft, number: number): Promise<Attempt> {
    const caller = callerOf(draft)
    const request = renderRequest(draft, target, await authorizationFor(caller))
    const turn = draft.once === true ? 0 : pace.waitFor(keyOf(caller), clock.now())
    if (turn > 0) {
      await patience.wait(turn, `The rate limit of ${target.apiUrl} is spent`)
      pace.forget(keyOf(caller))
    }
    options.spend()
    memory.sent += 1
    const id = `x${memory.sent}`
    const startedAt = clock.now()
    // A write that is on its way is waited for: nobody could tell what became of it.
    const answer = await transport.send(request, isSafe(draft) ? options.signal : undefined, draft.once)
    if (answer === 'aborted') throw interrupted()
    return { draft, number, id, request, answer, startedAt, duration: clock.now() - startedAt }
  }

  async function authorizationFor(caller: NonNullable<RequestDraft['caller']>): Promise<string | null> {
    if (caller === 'nobody') return null
    if (typeof caller === 'string') return `Bearer ${(await options.tokens().current(caller)).token}`
    return 'bearer' in caller ? `Bearer ${caller.bearer}` : caller.authorization
  }

  function record({ draft, id, request, answer, startedAt, duration }: Attempt, refused: boolean): Delivered {
    const issued = 'response' in answer ? readIssued(draft, request, answer.response, target, redactor) : undefined
    const caller: Caller = nameOf(callerOf(draft))
    const exchange = toExchange(
      { id, draft, caller, request, answer, refused, startedAt, duration, issued: issued?.token },
      redactor,
    )
    options.onExchange(exchange, draft)
    return { exchange, issued }
  }

  function afterFailure({ draft, number, answer, duration }: Attempt): Decision {
    if (!('failure' in answer)) return STANDS
    const { kind, message, sent } = answer.failure
    patience.lost(duration)
    breaker.failed(message)
    // A connection that was lost once may have been an idle one that the target had just closed.
    const again = number === 1 && draft.once !== true && kind === 'connection' && (isRepeatable(draft) || !sent)
    return again ? { stands: false, again: { wait: RECONNECT, why: message } } : STANDS
  }

  function afterResponse({ draft, number, id }: Attempt, response: WireResponse): Decision {
    const { status } = response
    const caller = callerOf(draft)
    const header = headerOf(response)
    if (!isTokenOperation(draft.operation)) pace.note(keyOf(caller), header)
    const known = isManaged(caller) ? memory.held.get(caller) : undefined
    if (known !== undefined && status !== 401) known.proven = true
    if (status !== 429 && !isDown(status)) {
      patience.progress()
      memory.unclear.delete(draft.operation.id)
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
    if (wait === null || isHopeless(draft, status)) {
      if (!isDown(status)) breaker.answered()
      // whoever asks once wanted to see just that, and nobody knows whether it would have come again
      else if (draft.once === true) return { stands: false }
      else breaker.failed(`it keeps answering ${status}`)
      return STANDS
    }
    return { stands: false, again: { wait, why: `${target.apiUrl} answered ${status}` } }
  }

  /** A write like the last one of its operation, of which nobody can tell either whether it was carried out. */
  function isHopeless(draft: RequestDraft, status: number): boolean {
    return (status === 502 || status === 504) && !isRepeatable(draft) && memory.unclear.has(draft.operation.id)
  }

  /** HTTP-9: a create that was answered with 502 or 504 is looked for before it is sent again. */
  async function mayRepeat(attempt: Attempt): Promise<boolean> {
    const status = statusOf(attempt)
    const { draft } = attempt
    if ((status !== 502 && status !== 504) || isRepeatable(draft)) return true
    const found = await lookFor(draft, options.catalogue, async look => (await deliver(look)).exchange)
    if (found === 'unknown') memory.unclear.add(draft.operation.id)
    return found === 'not-carried-out'
  }
}

const statusOf = ({ answer }: Attempt): number | undefined =>
  'response' in answer ? answer.response.status : undefined
const nameOf = (caller: NonNullable<RequestDraft['caller']>): Caller => (typeof caller === 'string' ? caller : 'custom')
/** Limits belong to an app: to one set of credentials. */
const keyOf = (caller: NonNullable<RequestDraft['caller']>): string => nameOf(caller)
