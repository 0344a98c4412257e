import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { ask } from './ask.js'
import { differenceOf, type Difference } from './compare.js'
import { forget, type DirectoryModel, type Person, type RealDirectory } from './directory-model.js'
import { ModelBreachError } from './model-breach.js'

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
