import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { hasIndeterminateWrite, type RequestDraft, WriteLimitError } from '../../http/index.js'
import { isObject } from '../../json/index.js'
import { readBulk } from '../bulk/pairs.js'
import { createdId } from '../engine/answer.js'
import { wrongStatus } from '../engine/verdict.js'
import { approachOf, type Bar, barOf, type Caller } from './callers.js'
import { look } from './look.js'
import { type Culprit, type Deed, type DirectoryModel, forget, type Person } from './model.js'
import { ask, expectable, fateOf, ModelBreachError, type RealDirectory, type View } from './real.js'

const values: readonly number[] = [400, 422]

/** The clause by which a write that was refused with this status stores nothing; null where the rules do not say so. */
export function nothingOf({ action }: Operation, { response }: Exchange): ClauseId | null {
  const status = response?.status ?? 0
  if (status === 401 || status === 403) return 'AUTH-3/no-effect'
  switch (action) {
    case 'create':
      return values.includes(status) ? 'USER-4/nothing-created' : status === 409 ? 'USER-5/nothing-created' : null
    case 'update':
      return values.includes(status)
        ? 'USER-8/nothing-stored'
        : status === 409
          ? 'USER-5/refused-update-stores-nothing'
          : null
    case 'sync':
      return status === 400 ? 'SYNC-4/bad-entry-stores-nothing' : null
    case 'bulk-add':
    case 'bulk-remove':
      return status === 400 ? 'BULK-6/refused-changes-nothing' : null
    default:
      return null
  }
}

/** How many entries of a batch ended as errors, of users or of projects; null where the answer does not tell. */
export function errorsIn(exchange: Exchange): number | null {
  const body = bodyOf(exchange)
  if (!isObject(body)) return null
  if (Array.isArray(body.errors)) return body.errors.length
  if (Array.isArray(body.entities)) return 0
  const results = Object.values(body)
  if (!results.every(isObject)) return null
  const failures = [...readBulk(exchange).pairs.values()].filter(done => !done).length
  const texts = results.filter(({ status }) => typeof status === 'string')
  return texts.length > 0 ? texts.filter(({ status }) => status === 'error').length : failures
}

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
