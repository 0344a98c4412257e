import { userField, type Operation } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText, listed, totalOf } from '../engine/answer.js'
import { TAG } from '../../http/index.js'
import { wrongStatus } from '../engine/verdict.js'
import { blameListOrWrite } from './blame.js'
import { addCreatedUsers, checkUnknownUsers } from './bystanders.js'
import { differenceOf, type DirectoryModel, forget, learn, type ModelUser, type WriteEffect } from './model.js'
import {
  acceptanceOf,
  type ListPage,
  type ListView,
  ModelBreachError,
  operationOf,
  type RealDirectory,
  send,
} from './real.js'

const PAGE_SIZE = 200

/**
 * Checks one list against the model: a single request that shows all users of the run. What was stored is shown,
 * nothing else of any user has changed, and no user is there whose create was refused. Where the list does not answer,
 * nothing is judged.
 * @throws ModelBreachError
 */
export async function checkList(
  model: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  view: ListView,
): Promise<void> {
  model.lastWrite = null
  const operation = listFor(model, real, effect, view)
  const by = real.context.target[view.by] === undefined ? 'admin' : view.by
  const exchange = await send(real, {
    operation,
    query: [
      ['filters[search]', searchFor(model, real)],
      ['per_page', String(PAGE_SIZE)],
    ],
    caller: by,
  })
  if (by === 'readonly' && acceptanceOf(exchange) === 'refused') {
    const readable = 'AUTH-4/read-access-suffices-to-read'
    throw new ModelBreachError(
      readable,
      operation,
      wrongStatus(exchange, [200], 'a caller who may read is refused a list'),
      real.exchanges,
    )
  }
  if (exchange.response?.status !== 200 || !Array.isArray(bodyOf(exchange)))
    return forget([...(effect?.named ?? []), ...(effect?.stored.keys() ?? [])])
  if (by === 'readonly') real.held.add(`AUTH-4/read-access-suffices-to-read ${operation.id}`)
  const users = new Map(listed(exchange).map(user => [idText(user.id), user]))
  const whole = users.size < PAGE_SIZE || users.size === totalOf(exchange)
  await addCreatedUsers(model, real, effect, { operation, exchange, users, whole })
  const seen = new Set<ModelUser>()
  for (const modelUser of [...model.users, ...model.bystanders.values()]) {
    if (await checkUser(model, real, effect, modelUser, { operation, exchange, users, whole })) seen.add(modelUser)
  }
  checkUnknownUsers(model, real, effect, { operation, exchange, users, whole })
  if (effect !== null && effect.named.every(modelUser => seen.has(modelUser))) {
    for (const clause of effect.exercised) real.held.add(`${clause} ${effect.operation.id}`)
  }
  model.lastWrite = effect
}

/** Any list. One of all users where none is known yet, one is new, or an inactive one has to be seen. */
function listFor(
  { users }: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  { at }: ListView,
): Operation {
  const hidden =
    users.every(({ seenIn }) => seenIn === '') ||
    (effect?.created ?? []).length > 0 ||
    (effect?.named ?? []).some(
      modelUser => ({ ...modelUser.known, ...effect?.stored.get(modelUser) })[userField.active] === false,
    )
  return operationOf(real, 'list', at, ({ population }) => !hidden || population === 'all')
}

/** A text that occurs in the address of every user of the run. */
function searchFor({ users }: DirectoryModel, { context }: RealDirectory): string {
  return users.every(({ email }) => email.startsWith(context.run.tag)) ? context.run.tag : TAG
}

/** Checks one user in the list. @returns whether the list showed it as the model has it. */
async function checkUser(
  model: DirectoryModel,
  real: RealDirectory,
  effect: WriteEffect | null,
  modelUser: ModelUser,
  page: ListPage,
): Promise<boolean> {
  const { operation, users, whole } = page
  const user = users.get(modelUser.id)
  const stored = effect?.stored.get(modelUser) ?? {}
  const active = Object.hasOwn(stored, userField.active) ? stored[userField.active] : modelUser.known[userField.active]
  const expected = operation.population === 'all' || (typeof active === 'boolean' ? active : null)
  const clause =
    operation.population === 'all'
      ? 'LIST-2/active-and-inactive'
      : expected === true
        ? 'LIST-1/every-active-user'
        : 'LIST-1/no-inactive-user'
  if (user === undefined ? expected === true && whole : expected === false) {
    await blameListOrWrite(model, real, effect, modelUser, page, {
      clause,
      observation: {
        at: '/response/body',
        expected: expected === true ? 'the user' : 'a list without the user',
        received: user === undefined ? 'a list without the user' : 'the user',
        message: 'a list does not hold whom the model says it holds',
      },
    })
    return false
  }
  if (expected !== null && (whole || user !== undefined)) real.held.add(`${clause} ${operation.id}`)
  if (user === undefined) {
    learnUnseen(modelUser, stored)
    return false
  }
  const difference = differenceOf(modelUser, user, stored)
  const agrees = 'LIST-13/listed-user-agrees-with-shown'
  if (difference !== null) {
    const { field, ...values } = difference
    await blameListOrWrite(model, real, effect, modelUser, page, {
      clause: agrees,
      field,
      observation: {
        at: `/response/body/*/${field}`,
        ...values,
        message: `${field} of a listed user is another one than the model has`,
      },
    })
    return false
  }
  if (Object.keys(modelUser.known).length > 0) real.held.add(`${agrees} ${operation.id}`)
  learn(modelUser, user, operation.version)
  return true
}

/** The list does not show the user: what was stored of it is not known, except that it is inactive. */
function learnUnseen(modelUser: ModelUser, stored: JsonObject): void {
  for (const field of Object.keys(stored)) delete modelUser.known[field]
  const active = stored[userField.active]
  if (active !== undefined) modelUser.known[userField.active] = active
}
