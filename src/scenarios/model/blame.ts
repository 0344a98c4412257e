import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange, type Observation } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { type Deed, type Difference, differenceOf, type DirectoryModel, forget, type Person } from './model.js'
import { ask, ModelBreachError, type Page, type RealDirectory } from './real.js'

interface Sight {
  readonly operation: Operation
  readonly exchange: Exchange
  readonly difference: Difference
}

/**
 * A user is shown otherwise than the model has it: asked once more in the version that the model has it from. Where that
 * one agrees with the model the versions differ, else the last write is to blame. @throws ModelBreachError
 */
export async function tellVersions(
  model: DirectoryModel,
  real: RealDirectory,
  person: Person,
  { operation, exchange, difference }: Sight,
): Promise<void> {
  const shows = real.context.catalogue.operations.filter(
    ({ action, companyIn }) => action === 'show' && companyIn === operation.companyIn,
  )
  const again = await ask(real, {
    operation: shows.find(({ version }) => version === person.seenIn) ?? operation,
    path: { id: person.id },
  })
  const user = bodyOf(again)
  if (again.response?.status !== 200 || !isObject(user)) return forget([person])
  const { field, expected, received } = difference
  const at = `/response/body/${field}`
  if (differenceOf(person, user, {}) === null) {
    throw new ModelBreachError(
      'VER-1/same-value-in-every-version',
      operation,
      { at, expected, received, message: `${field} is another one in another version` },
      [exchange, again],
    )
  }
  if (model.last === null) return forget([person])
  throw new ModelBreachError(
    model.last.clauses.others,
    model.last.operation,
    { at, expected, received, message: `${field} has changed, and nobody changed it` },
    [model.last.exchange, exchange],
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
 * A list and the model disagree: the user is shown once more, in the version that the model has it from. Where that agrees
 * with the model the list is wrong, else the write is to blame; an answer that cannot be had blames nobody.
 * @throws ModelBreachError
 */
export async function tell(
  model: DirectoryModel,
  real: RealDirectory,
  deed: Deed | null,
  person: Person,
  page: Page,
  suspicion: Suspicion,
): Promise<void> {
  const guilty = deed ?? model.last
  const stored = deed?.stored.get(person) ?? {}
  const version = Object.keys(stored).length > 0 && deed !== null ? deed.operation.version : person.seenIn
  const show = await ask(real, { operation: showIn(real, version, page.operation), path: { id: person.id } })
  const user = bodyOf(show)
  const status = show.response?.status ?? 0
  if (status !== 404 && (status !== 200 || !isObject(user))) return forget([person])
  const shown = isObject(user) && status === 200 ? user : null
  const difference = shown === null ? null : differenceOf(person, shown, stored)
  if (shown !== null && difference === null) {
    throw new ModelBreachError(suspicion.clause, page.operation, suspicion.observation, [page.exchange, show])
  }
  if (guilty === null) return forget([person])
  const field = difference?.field ?? ''
  const isNew = shown === null ? Object.keys(stored).length > 0 : Object.hasOwn(stored, field)
  throw new ModelBreachError(
    isNew ? guilty.clauses.stored : guilty.clauses.others,
    guilty.operation,
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
    [...(person.first === null || isNew ? [] : [person.first]), guilty.exchange, show],
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
