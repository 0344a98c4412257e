import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { listed } from '../engine/directory.js'
import { createdId } from '../engine/own-users.js'
import { standingOf } from './standing.js'

/** What came of running into the limit. */
export interface Burst {
  /** The last calls that were carried out, newest last. */
  readonly carriedOut: readonly Exchange[]
  /** The first call that was refused although the answer before it promised more; null where none was. */
  readonly early: Exchange | null
  /** The create that was sent when nothing was left, and its address; null where the limit was not reached. */
  readonly create: Exchange | null
  readonly email: string
  /** Calls beyond a create that was carried out; empty where it was refused. */
  readonly beyond: readonly Exchange[]
}

/** Calls that others of the same account may have made meanwhile. */
const ELSEWHERE = 2

/** Calls that are sent after a create that was carried out: with so many, no window can just have begun anew. */
const BEYOND = 4

/** Spends what is left of the window with cheap calls, then sends a create, which must find nothing left. `sent`: calls made just before. */
export async function runIntoLimit(
  context: ScenarioContext,
  cheap: RequestDraft,
  createOf: (email: string) => RequestDraft,
  sent: readonly Exchange[],
  most: number,
): Promise<Burst> {
  const isRefused = (exchange: Exchange): boolean => exchange.response?.status === 429
  const fewestLast = (a: Exchange, b: Exchange): number => remainingOf(b) - remainingOf(a)
  const carriedOut = sent.filter(exchange => !isRefused(exchange) && standingOf(exchange) !== null).toSorted(fewestLast)
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

const remainingOf = (exchange: Exchange): number => standingOf(exchange)?.remaining ?? Number.POSITIVE_INFINITY

/** Is the window of this answer the same as that of another, with nothing left in either? */
export function sameSpentWindow(a: Exchange, b: Exchange): boolean {
  const [first, second] = [standingOf(a), standingOf(b)]
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
  const born = listed(exchange).filter(user => String(user.email_address).toLowerCase() === email.toLowerCase())
  for (const user of born) context.users.adopt({ id: String(user.id), email })
  return { exchange, found: exchange.response?.status === 200 ? born.length > 0 : null }
}
