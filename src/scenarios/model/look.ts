import type { Operation } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText, listed, totalOf } from '../engine/answer.js'
import { TAG } from '../engine/identities.js'
import { wrongStatus } from '../engine/verdict.js'
import { tell } from './blame.js'
import { type Deed, differenceOf, type DirectoryModel, forget, learn, type Person } from './model.js'
import { ask, fateOf, ModelBreachError, operationOf, type Page, type RealDirectory, type View } from './real.js'
import { admit, turnAway } from './strangers.js'

const MOST = 200

/**
 * Holds one list against the model: one request that shows all users of the run. What was stored is shown, nothing else of
 * anybody has changed, and nobody is there who was refused. A list that cannot be had judges nothing.
 * @throws ModelBreachError
 */
export async function look(model: DirectoryModel, real: RealDirectory, deed: Deed | null, view: View): Promise<void> {
  model.last = null
  const operation = listFor(model, real, deed, view)
  const by = real.context.target[view.by] === undefined ? 'admin' : view.by
  const exchange = await ask(real, {
    operation,
    query: [
      ['filters[search]', searchFor(model, real)],
      ['per_page', String(MOST)],
    ],
    caller: by,
  })
  if (by === 'readonly' && fateOf(exchange) === 'refused') {
    const readable = 'AUTH-4/read-access-suffices-to-read'
    throw new ModelBreachError(
      readable,
      operation,
      wrongStatus(exchange, [200], 'a caller who may read is refused a list'),
      real.asked,
    )
  }
  if (exchange.response?.status !== 200 || !Array.isArray(bodyOf(exchange)))
    return forget([...(deed?.concerned ?? []), ...(deed?.stored.keys() ?? [])])
  if (by === 'readonly') real.held.add(`AUTH-4/read-access-suffices-to-read ${operation.id}`)
  const users = new Map(listed(exchange).map(user => [idText(user.id), user]))
  const whole = users.size < MOST || users.size === totalOf(exchange)
  await admit(model, real, deed, { operation, exchange, users, whole })
  const seen = new Set<Person>()
  for (const person of [...model.people, ...model.crowd.values()]) {
    if (await holdPerson(model, real, deed, person, { operation, exchange, users, whole })) seen.add(person)
  }
  turnAway(model, real, deed, { operation, exchange, users, whole })
  if (deed !== null && deed.concerned.every(person => seen.has(person))) {
    for (const clause of deed.exercised) real.held.add(`${clause} ${deed.operation.id}`)
  }
  model.last = deed
}

/** Any list, but one of everybody where nobody is known yet, somebody is new, or the values of an inactive user are to be seen. */
function listFor({ people }: DirectoryModel, real: RealDirectory, deed: Deed | null, { at }: View): Operation {
  const hidden =
    people.every(({ seenIn }) => seenIn === '') ||
    (deed?.newcomers ?? []).length > 0 ||
    (deed?.concerned ?? []).some(person => ({ ...person.known, ...deed?.stored.get(person) }).is_active === false)
  return operationOf(real, 'list', at, ({ population }) => !hidden || population === 'all')
}

/** What occurs in the address of every user of the run. */
function searchFor({ people }: DirectoryModel, { context }: RealDirectory): string {
  return people.every(({ email }) => email.startsWith(context.run.tag)) ? context.run.tag : TAG
}

/** @returns whether the list showed the user, as the model has it. */
async function holdPerson(
  model: DirectoryModel,
  real: RealDirectory,
  deed: Deed | null,
  person: Person,
  page: Page,
): Promise<boolean> {
  const { operation, users, whole } = page
  const user = users.get(person.id)
  const stored = deed?.stored.get(person) ?? {}
  const active = Object.hasOwn(stored, 'is_active') ? stored.is_active : person.known.is_active
  const expected = operation.population === 'all' || (typeof active === 'boolean' ? active : null)
  const clause =
    operation.population === 'all'
      ? 'LIST-2/active-and-inactive'
      : expected === true
        ? 'LIST-1/every-active-user'
        : 'LIST-1/no-inactive-user'
  if (user === undefined ? expected === true && whole : expected === false) {
    await tell(model, real, deed, person, page, {
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
    settleUnseen(person, stored)
    return false
  }
  const difference = differenceOf(person, user, stored)
  const agrees = 'LIST-13/listed-user-agrees-with-shown'
  if (difference !== null) {
    const { field, ...values } = difference
    await tell(model, real, deed, person, page, {
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
  if (Object.keys(person.known).length > 0) real.held.add(`${agrees} ${operation.id}`)
  learn(person, user, operation.version)
  return true
}

/** Values that the list does not show are not known, but for the one that keeps the user out of it. */
function settleUnseen(person: Person, stored: JsonObject): void {
  for (const field of Object.keys(stored)) delete person.known[field]
  if (stored.is_active !== undefined) person.known.is_active = stored.is_active
}
