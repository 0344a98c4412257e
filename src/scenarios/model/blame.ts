import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange, type Observation } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import {
  type ModelDifference,
  differenceOf,
  type DirectoryModel,
  forget,
  type ModelUser,
  type WriteEffect,
} from './model.js'
import { type ListPage, ModelBreachError, type RealDirectory, send } from './real.js'

/** A user that one version shows otherwise than the model has it. */
interface VersionDifference {
  readonly operation: Operation
  readonly exchange: Exchange
  readonly difference: ModelDifference
}

/**
 * A version shows a user otherwise than the model has it. The version that the model has it from is asked once more:
 * where it agrees with the model the versions differ, else the last write is to blame.
 * @throws ModelBreachError
 */
export async function blameVersionOrWrite(
  model: DirectoryModel,
  real: RealDirectory,
  modelUser: ModelUser,
  { operation, exchange, difference }: VersionDifference,
): Promise<void> {
  const shows = real.context.catalogue.operations.filter(
    ({ action, companyIn }) => action === 'show' && companyIn === operation.companyIn,
  )
  const again = await send(real, {
    operation: shows.find(({ version }) => version === modelUser.seenIn) ?? operation,
    path: { id: modelUser.id },
  })
  const user = bodyOf(again)
  if (again.response?.status !== 200 || !isObject(user)) return forget([modelUser])
  const { field, expected, received } = difference
  const at = `/response/body/${field}`
  if (differenceOf(modelUser, user, {}) === null) {
    throw new ModelBreachError(
      'VER-1/same-value-in-every-version',
      operation,
      { at, expected, received, message: `${field} is another one in another version` },
      [exchange, again],
    )
  }
  if (model.lastWrite === null) return forget([modelUser])
  throw new ModelBreachError(
    model.lastWrite.clauses.others,
    model.lastWrite.operation,
    { at, expected, received, message: `${field} has changed, and nobody changed it` },
    [model.lastWrite.exchange, exchange],
  )
}

/** What is wrong with a list, should the list be wrong. */
interface Suspicion {
  readonly clause: ClauseId
  /** The field that differs; none where the user is missing, or there and should not be. */
  readonly field?: string
  readonly observation: Observation
}

/**
 * A list and the model disagree. The user is shown once more, in the version that the model has it from: where that
 * agrees with the model the list is wrong, else the write is to blame. Where it is not answered, nothing is blamed.
 * @throws ModelBreachError
 */
export async function blameListOrWrite(
  model: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  modelUser: ModelUser,
  page: ListPage,
  suspicion: Suspicion,
): Promise<void> {
  const blamed = effect ?? model.lastWrite
  const stored = effect?.stored.get(modelUser) ?? {}
  const version = Object.keys(stored).length > 0 && effect !== null ? effect.operation.version : modelUser.seenIn
  const show = await send(real, { operation: showIn(real, version, page.operation), path: { id: modelUser.id } })
  const user = bodyOf(show)
  const status = show.response?.status ?? 0
  if (status !== 404 && (status !== 200 || !isObject(user))) return forget([modelUser])
  const shown = isObject(user) && status === 200 ? user : null
  const difference = shown === null ? null : differenceOf(modelUser, shown, stored)
  if (shown !== null && difference === null) {
    throw new ModelBreachError(suspicion.clause, page.operation, suspicion.observation, [page.exchange, show])
  }
  if (blamed === null) return forget([modelUser])
  const field = difference?.field ?? ''
  const isNew = shown === null ? Object.keys(stored).length > 0 : Object.hasOwn(stored, field)
  throw new ModelBreachError(
    isNew ? blamed.clauses.stored : blamed.clauses.others,
    blamed.operation,
    shown === null
      ? { at: '/response/status', expected: 200, received: status, message: 'a user that the model has is not shown' }
      : {
          at: `/response/body/${field}`,
          expected: difference?.expected ?? null,
          received: difference?.received ?? null,
          message: isNew
            ? `${field} was stored, and another value is shown`
            : `${field} has changed, and nobody changed it`,
        },
    [...(modelUser.first === null || isNew ? [] : [modelUser.first]), blamed.exchange, show],
  )
}

function showIn({ context }: RealDirectory, version: string, list: Operation): Operation {
  const all = context.catalogue.operations.filter(
    ({ action, companyIn }) => action === 'show' && companyIn === list.companyIn,
  )
  return (
    all.find(operation => operation.version === version) ??
    all.find(operation => operation.version === list.version) ??
    list
  )
}
