import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { hasIndeterminateWrite, WriteLimitError, type RequestDraft } from '../../http/index.js'
import { createdId } from '../engine/own-users.js'
import { ask } from './ask.js'
import { approachOf, barOf, type Bar, type Caller } from './callers.js'
import type { Deed } from './deed.js'
import { forget, type Culprit, type DirectoryModel, type Person, type RealDirectory } from './directory-model.js'
import { errorsIn } from './errors-in.js'
import { expectable } from './expectable.js'
import { fateOf } from './fate.js'
import { look, type View } from './look.js'
import { nothingOf } from './nothing-of.js'
import { wrongStatus } from '../engine/verdict.js'
import { ModelBreachError } from './model-breach.js'

/** A write that a command makes. */
export interface Write {
  readonly operation: Operation
  readonly draft: Pick<RequestDraft, 'path' | 'body'>
  readonly by: Caller
  /** Whom it names. */
  readonly concerned: readonly Person[]
  /** It has to be refused, whoever makes it. */
  readonly unfit: boolean
  /** It names ids of nobody, so the guard need not look at it. */
  readonly harmless?: boolean
  /** Addresses of whoever would come into being by it. */
  readonly births?: readonly string[]
  /** What it has done, once it was carried out; null where nobody can tell. */
  readonly done: (exchange: Exchange) => Omit<Deed, 'operation' | 'exchange'> | null
  /** Told when it was refused and must have left everything as it was. */
  readonly refused?: (culprit: Culprit) => void
  readonly view: View
}

/**
 * Makes a write and looks at everybody: what was carried out is shown, what was refused is not. Where the answer was lost,
 * or is one that others judge, the model forgets whom the write named, and judges nothing. @throws ModelBreachError
 */
export async function carryOut(model: DirectoryModel, real: RealDirectory, write: Write): Promise<void> {
  const { operation, draft, by, concerned, unfit, view } = write
  const approach = await approachOf(model, real, by)
  if (approach === null) return
  const bar = barOf(model, operation, by)
  const mustBeRefused = bar !== null || unfit || write.harmless === true
  const { api } = real.context
  const before = api.client.exchanges.length
  let exchange: Exchange
  try {
    exchange = await ask(real, { operation, ...draft, ...approach, ...(mustBeRefused ? { mustBeRefused } : {}) })
  } catch (error) {
    // the run has created as many users as it may: the sequence goes on without one more
    if (error instanceof WriteLimitError) return
    throw error
  }
  // asked again after a lost answer, it may have met what it had done itself
  const fate = hasIndeterminateWrite(api.client.exchanges.slice(before)) ? 'unknown' : fateOf(exchange)
  if (bar !== null && fate !== 'unknown') judgeBar(real, write, exchange, bar)
  const deed =
    fate === 'unknown'
      ? null
      : bar !== null || fate === 'refused'
        ? leftAlone(real, write, exchange, bar)
        : unfit
          ? null
          : write.done(exchange)
  if (deed === null) {
    model.last = null
    if (mustBeRefused) takeOver(real, exchange)
    return forget(concerned)
  }
  if (bar !== null || fate === 'refused') {
    const culprit = { clause: deed.clauses.others, operation, exchange }
    for (const email of write.births ?? []) model.absent.set(email.toLowerCase(), culprit)
    write.refused?.(culprit)
  }
  await look(model, real, { operation, exchange, ...deed }, view)
}

function judgeBar(
  real: RealDirectory,
  { operation, by }: Write,
  exchange: Exchange,
  { clause, statuses, byEntry }: Bar,
): void {
  if (byEntry !== true) {
    if (fateOf(exchange) === 'done') takeOver(real, exchange)
    return expectable(real, operation, exchange, statuses, clause, `a write by ${by} is not turned away`)
  }
  if (fateOf(exchange) !== 'done') return
  const errors = errorsIn(exchange)
  if (errors === 0)
    throw new ModelBreachError(
      clause,
      operation,
      wrongStatus(exchange, 'an error for each entry', 'a user of another company is found by its id'),
      real.asked,
    )
  if (errors !== null) real.held.add(`${clause} ${operation.id}`)
}

/** A refused write as one that stores nothing; null where no rule says that it does not. */
function leftAlone(
  { context }: RealDirectory,
  { operation, concerned }: Write,
  exchange: Exchange,
  bar: Bar | null,
): Omit<Deed, 'operation' | 'exchange'> | null {
  const foreign =
    bar !== null &&
    ['AUTH-5', 'AUTH-8'].some(rule => bar.clause.startsWith(rule)) &&
    exchange.response?.status !== 401 &&
    exchange.response?.status !== 403
  const clause = foreign ? 'AUTH-8/foreign-user-untouched' : nothingOf(operation, exchange)
  if (clause === null || !context.catalogue.clause(clause).operationIds.includes(operation.id)) return null
  // a batch refused as a whole has no entry that ended as an error
  const exercised =
    clause === 'SYNC-4/bad-entry-stores-nothing' || clause === 'BULK-6/refused-changes-nothing' ? [] : [clause]
  return { concerned, stored: new Map(), newcomers: [], clauses: { stored: clause, others: clause }, exercised }
}

/** Who has come into being all the same is taken out at the end of the run. */
function takeOver({ context }: RealDirectory, exchange: Exchange): void {
  const [id, body] = [createdId(exchange), bodyOf(exchange)]
  if (exchange.request.method === 'POST' && id !== '' && isObject(body) && typeof body.email_address === 'string')
    context.users.adopt({ id, email: body.email_address })
}
