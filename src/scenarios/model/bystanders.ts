import { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { type DirectoryModel, learn, type ModelUser, type WriteEffect } from './model.js'
import { type ListPage, ModelBreachError, type RealDirectory } from './real.js'

const addressOf = ({ [userField.email]: address }: JsonObject): string =>
  typeof address === 'string' ? address.toLowerCase() : ''

/**
 * Adds the users that a write created to the model.
 * @throws ModelBreachError where one is not listed.
 */
export async function addCreatedUsers(
  model: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  page: ListPage,
): Promise<void> {
  for (const { id, email, fields, clause } of effect?.created ?? []) {
    if (effect === null) continue
    const found =
      [...page.users].find(([key, user]) => key === id || addressOf(user) === email.toLowerCase())?.[0] ?? id
    if (found !== '') {
      const modelUser: ModelUser = {
        id: found,
        email,
        known: { ...fields },
        seenIn: effect.operation.version,
        projects: new Map(),
        first: null,
      }
      real.context.users.adopt({ id: found, email })
      model.bystanders.delete(found)
      model.users.push(modelUser)
      effect.stored.set(modelUser, fields)
    } else if (page.whole && page.operation.population === 'all') {
      throw new ModelBreachError(
        clause,
        effect.operation,
        {
          at: '/response/body',
          expected: 'the new user',
          received: 'a list without it',
          message: 'nobody has come into being',
        },
        [effect.exchange, page.exchange],
      )
    }
  }
}

/**
 * Looks at users that are listed for the first time: one whose create was refused must not be there, any other is a
 * bystander from now on.
 * @throws ModelBreachError
 */
export function checkUnknownUsers(
  model: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  { operation, exchange, users }: ListPage,
): void {
  const known = new Set(model.users.map(({ id }) => id))
  for (const [id, user] of users) {
    if (known.has(id) || model.bystanders.has(id) || id === '') continue
    const email = addressOf(user)
    const refusedWrite =
      model.mustNotExist.get(email) ??
      (effect !== null && model.users.some(modelUser => modelUser.email.toLowerCase() === email)
        ? { ...effect, clause: effect.clauses.others }
        : undefined)
    const modelUser: ModelUser = {
      id,
      email,
      known: {},
      seenIn: operation.version,
      projects: new Map(),
      first: exchange,
    }
    learn(modelUser, user, operation.version)
    model.bystanders.set(id, modelUser)
    if (refusedWrite === undefined) continue
    real.context.users.adopt({ id, email })
    throw new ModelBreachError(
      refusedWrite.clause,
      refusedWrite.operation,
      {
        at: '/response/body',
        expected: 'nobody',
        received: 'a user',
        message: 'somebody has come into being by a request that was refused',
      },
      [refusedWrite.exchange, exchange],
    )
  }
}
