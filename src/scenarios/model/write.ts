import { userField, type Operation } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { hasIndeterminateWrite, type RequestDraft, WriteLimitError } from '../../http/index.js'
import { isObject } from '../../json/index.js'
import { readBulk } from '../bulk/pairs.js'
import { createdId } from '../engine/answer.js'
import { sayNothing } from '../engine/request-body.js'
import { wrongStatus } from '../engine/verdict.js'
import { type SequenceCaller, draftBy, type Refusal, refusalOf } from './callers.js'
import { checkList } from './check-list.js'
import { type DirectoryModel, forget, type ModelUser, type RefusedWrite, type WriteEffect } from './model.js'
import { acceptanceOf, expectStatus, type ListView, ModelBreachError, type RealDirectory, send } from './real.js'

const badValue: readonly number[] = [400, 422]

/** The clause that says a write refused with this status stores nothing; null where no rule says so. */
function noEffectClause({ action }: Operation, { response }: Exchange): ClauseId | null {
  const status = response?.status ?? 0
  if (status === 401 || status === 403) return 'AUTH-3/no-effect'
  switch (action) {
    case 'create':
      return badValue.includes(status) ? 'USER-4/nothing-created' : status === 409 ? 'USER-5/nothing-created' : null
    case 'update':
      return badValue.includes(status)
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
export function errorCount(exchange: Exchange): number | null {
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

/** A write of a command, with what the model expects of it. */
export interface Write {
  readonly operation: Operation
  readonly draft: Pick<RequestDraft, 'path' | 'body'>
  readonly by: SequenceCaller
  /** The users it names. */
  readonly named: readonly ModelUser[]
  /** It has to be refused, whichever caller sends it. */
  readonly invalid: boolean
  /** It names ids that nobody has, which the write guard would not let pass. */
  readonly unguarded?: boolean
  /** Addresses of the users it would create. */
  readonly creates?: readonly string[]
  /** What it did, once it was accepted; null where that is not known. */
  readonly effect: (exchange: Exchange) => Omit<WriteEffect, 'operation' | 'exchange'> | null
  /** Called where it was refused, and so must have changed nothing. */
  readonly onRefused?: (refusedWrite: RefusedWrite) => void
  readonly view: ListView
}

/**
 * Sends a write, then checks one list: what was accepted is shown, what was refused is not. Where the answer was lost,
 * or is one that other scenarios judge, the model forgets the users that the write named, and nothing is judged.
 * @throws ModelBreachError
 */
export async function performWrite(model: DirectoryModel, real: RealDirectory, write: Write): Promise<void> {
  const { operation, draft, by, named, invalid, view } = write
  const callerDraft = await draftBy(model, real, by)
  if (callerDraft === null) return
  const refusal = refusalOf(model, operation, by)
  const mustBeRefused = refusal !== null || invalid || write.unguarded === true
  const { api } = real.context
  const before = api.client.exchanges.length
  let exchange: Exchange
  try {
    // in a company without access nobody can look whom it would reach
    const said = by === 'other' ? sayNothing({ operation, ...draft }) : { operation, ...draft }
    exchange = await send(real, { ...said, ...callerDraft, ...(mustBeRefused ? { mustBeRefused } : {}) })
  } catch (error) {
    // the run has created as many users as it may: the sequence goes on without this one
    if (error instanceof WriteLimitError) return
    throw error
  }
  // sent again after a lost answer, it may have met what it had done the first time
  const acceptance = hasIndeterminateWrite(api.client.exchanges.slice(before))
    ? 'indeterminate'
    : acceptanceOf(exchange)
  if (refusal !== null && acceptance !== 'indeterminate') judgeRefusal(real, write, exchange, refusal)
  const effect =
    acceptance === 'indeterminate'
      ? null
      : refusal !== null || acceptance === 'refused'
        ? effectOfRefused(real, write, exchange, refusal)
        : invalid
          ? null
          : write.effect(exchange)
  if (effect === null) {
    model.lastWrite = null
    if (mustBeRefused) adoptCreated(real, exchange)
    return forget(named)
  }
  if (refusal !== null || acceptance === 'refused') {
    const refusedWrite = { clause: effect.clauses.others, operation, exchange }
    for (const email of write.creates ?? []) model.mustNotExist.set(email.toLowerCase(), refusedWrite)
    write.onRefused?.(refusedWrite)
  }
  await checkList(model, real, { operation, exchange, ...effect }, view)
}

function judgeRefusal(
  real: RealDirectory,
  { operation, by }: Write,
  exchange: Exchange,
  { clause, statuses, byEntry }: Refusal,
): void {
  if (byEntry !== true) {
    if (acceptanceOf(exchange) === 'accepted') adoptCreated(real, exchange)
    return expectStatus(real, operation, exchange, statuses, clause, `a write by ${by} is not turned away`)
  }
  if (acceptanceOf(exchange) !== 'accepted') return
  const errors = errorCount(exchange)
  if (errors === 0)
    throw new ModelBreachError(
      clause,
      operation,
      wrongStatus(exchange, 'an error for each entry', 'a user of another company is found by its id'),
      real.exchanges,
    )
  if (errors !== null) real.held.add(`${clause} ${operation.id}`)
}

/** The effect of a refused write: none; null where no rule says that it stores nothing. */
function effectOfRefused(
  { context }: RealDirectory,
  { operation, named }: Write,
  exchange: Exchange,
  refusal: Refusal | null,
): Omit<WriteEffect, 'operation' | 'exchange'> | null {
  const foreign =
    refusal !== null &&
    ['AUTH-5', 'AUTH-8'].some(rule => refusal.clause.startsWith(rule)) &&
    exchange.response?.status !== 401 &&
    exchange.response?.status !== 403
  const clause = foreign ? 'AUTH-8/foreign-user-untouched' : noEffectClause(operation, exchange)
  if (clause === null || !context.catalogue.clause(clause).operationIds.includes(operation.id)) return null
  // a batch refused as a whole has no entry that ended as an error
  const exercised =
    clause === 'SYNC-4/bad-entry-stores-nothing' || clause === 'BULK-6/refused-changes-nothing' ? [] : [clause]
  return { named, stored: new Map(), created: [], clauses: { stored: clause, others: clause }, exercised }
}

/** A user that was created all the same is deactivated at the end of the run. */
function adoptCreated({ context }: RealDirectory, exchange: Exchange): void {
  const [id, body] = [createdId(exchange), bodyOf(exchange)]
  if (exchange.request.method !== 'POST' || id === '' || !isObject(body)) return
  const email = body[userField.email]
  if (typeof email === 'string') context.users.adopt({ id, email })
}
