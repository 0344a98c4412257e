import { userField } from '../../catalogue/index.js'
import { type Exchange, header, wholeHeader } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { createdId, idText, listed } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'

/** What the rate-limit headers of an answer say. `reset` is in Unix seconds, `now` by the target's own clock. */
export interface RateLimitState {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
  readonly now: number
}

/** Reads the rate-limit headers; null where one is missing or no number. */
export function rateLimitOf(exchange: Exchange): RateLimitState | null {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(name =>
    wholeHeader(exchange, `x-rate-limit-${name}`, { blanks: true, mostDigits: 15 }),
  )
  if (limit === undefined || remaining === undefined || reset === undefined) return null
  const date = Date.parse(header(exchange, 'date') ?? '')
  return { limit, remaining, reset, now: (Number.isNaN(date) ? exchange.startedAt : date) / 1000 }
}

/** Milliseconds until the window starts again, with a second more for rounded clocks. */
export function untilReset({ reset, now }: RateLimitState): number {
  return Math.max(0, reset - now + 1) * 1000
}

/** Calls that other users of the account may have made meanwhile. */
const ELSEWHERE = 2

/**
 * Finds a refusal for the limit although the answer before it, of the same caller, promised more calls than were made
 * since, and its window was not over.
 * @returns that answer and the refusal; null where every promise was kept.
 */
export function brokenPromise(exchanges: readonly Exchange[]): readonly [before: Exchange, refused: Exchange] | null {
  for (const [position, refused] of exchanges.entries()) {
    if (refused.response?.status !== 429) continue
    const at = exchanges
      .slice(0, position)
      .findLastIndex(({ caller, response }) => caller === refused.caller && response !== null)
    const before = exchanges[at]
    const rateLimit = before === undefined ? null : rateLimitOf(before)
    if (before === undefined || rateLimit === null) continue
    if (
      rateLimit.remaining > position - at - 1 + ELSEWHERE &&
      refused.startedAt / 1000 < before.startedAt / 1000 + (rateLimit.reset - rateLimit.now)
    )
      return [before, refused]
  }
  return null
}

/** What came of running into the limit. */
export interface Burst {
  /** The last calls that were carried out, the newest last. */
  readonly carriedOut: readonly Exchange[]
  /** The first call that was refused although the answer before it promised more; null where there was none. */
  readonly early: Exchange | null
  /** The create that was sent when nothing was left; null where the limit was not reached. */
  readonly create: Exchange | null
  readonly email: string
  /** Calls after a create that was carried out; empty where it was refused. */
  readonly beyond: readonly Exchange[]
}

/** Calls sent after a create that was carried out: with so many, the window cannot just have started again. */
const BEYOND = 4

/**
 * Spends what is left of the window with cheap calls, then sends a create, which must find nothing left.
 * @param sent calls made just before.
 */
export async function runIntoLimit(
  context: ScenarioContext,
  cheap: RequestDraft,
  createOf: (email: string) => RequestDraft,
  sent: readonly Exchange[],
  most: number,
): Promise<Burst> {
  const isRefused = (exchange: Exchange): boolean => exchange.response?.status === 429
  const fewestLast = (a: Exchange, b: Exchange): number => remainingOf(b) - remainingOf(a)
  const carriedOut = sent
    .filter(exchange => !isRefused(exchange) && rateLimitOf(exchange) !== null)
    .toSorted(fewestLast)
  let early: Exchange | null = null
  let spent = sent.some(isRefused)
  for (let i = 0; !spent && i < most; i += 1) {
    const before = carriedOut.at(-1)
    if (before !== undefined && remainingOf(before) === 0) break
    const exchange = await context.api.send(cheap)
    spent = isRefused(exchange)
    if (!spent) carriedOut.push(exchange)
    else if (before !== undefined && remainingOf(before) > ELSEWHERE) early = exchange
  }
  const last = carriedOut.at(-1)
  const email = context.identities.newEmail()
  const create =
    spent || (last !== undefined && remainingOf(last) === 0) ? await context.api.send(createOf(email)) : null
  const id = create === null ? '' : createdId(create)
  if (id !== '') context.users.adopt({ id, email })
  const beyond: Exchange[] = []
  for (let i = 0; id !== '' && i < BEYOND; i += 1) beyond.push(await context.api.send(cheap))
  return { carriedOut, early, create, email, beyond }
}

const remainingOf = (exchange: Exchange): number => rateLimitOf(exchange)?.remaining ?? Number.POSITIVE_INFINITY

/** Do both answers belong to the same window, with nothing left in it? */
export function sameSpentWindow(a: Exchange, b: Exchange): boolean {
  const [first, second] = [rateLimitOf(a), rateLimitOf(b)]
  return (
    first !== null && second !== null && first.reset === second.reset && first.remaining === 0 && second.remaining === 0
  )
}

/** Was the user of a refused create created all the same? null where the list does not answer. */
export async function findCreated(
  context: ScenarioContext,
  email: string,
): Promise<{ readonly exchange: Exchange; readonly found: boolean | null }> {
  const list = context.directory.listOf(context.operation.version, 'all')
  const exchange = await context.api.send({ operation: list, query: [['filters[search]', email]] })
  const created = listed(exchange).filter(user => String(user[userField.email]).toLowerCase() === email.toLowerCase())
  for (const { id } of created) if (idText(id) !== '') context.users.adopt({ id: idText(id), email })
  return { exchange, found: exchange.response?.status === 200 ? created.length > 0 : null }
}
