import { userField, type Operation } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idNumber, succeeded } from '../engine/answer.js'
import type { OwnUser, OwnUsers } from '../engine/own-users.js'
import { bodyFormats, encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

/** Own users with values that the users of the account may lack. They are written once, before anything is listed. */
export interface ListSubjects {
  /**
   * Has a name in small letters, notes, an accent in its job title and an origin id; is in every project, if `joined`.
   */
  readonly first: OwnUser
  /** Has the origin id of the first with more behind it; is in none of the projects. */
  readonly second: OwnUser
  /** Is not active. */
  readonly inactive: OwnUser
  /** A word in the last names of the first two, by which a search finds them. */
  readonly marker: string
  readonly originId: string
  /** The first is a member of at least one project that the second is not in. */
  readonly joined: boolean
}

const MARKER = 'Asbuiltlisted'

const prepared = new WeakMap<OwnUsers, Promise<ListSubjects | null>>()

/** The subjects of this run, written on the first call. null in a read-only run, and where the target refuses them. */
export function prepareSubjects(context: ScenarioContext): Promise<ListSubjects | null> {
  if (!context.run.write) return Promise.resolve(null)
  const known = prepared.get(context.users)
  if (known !== undefined) return known
  const made = prepare(context).catch((error: unknown) => {
    if (error instanceof SkipError) return null
    throw error
  })
  prepared.set(context.users, made)
  return made
}

async function prepare(context: ScenarioContext): Promise<ListSubjects | null> {
  const { users, identities } = context
  const [first, second, inactive] = [
    await users.take('list-first'),
    await users.take('list-second'),
    await users.take('list-idle'),
  ]
  const originId = identities.newOriginId()
  const written =
    (await write(context, first, {
      [userField.givenName]: 'anselm',
      [userField.familyName]: MARKER,
      [userField.jobTitle]: 'V\u00e9rificateur',
      [userField.notes]: 'scaffolding inspector, night shift',
      [userField.originId]: originId,
    })) &&
    (await write(context, second, {
      [userField.givenName]: 'Bertram',
      [userField.familyName]: MARKER,
      [userField.jobTitle]: 'Prober',
      [userField.notes]: 'day shift',
      [userField.originId]: `${originId}-longer`,
    })) &&
    (await write(context, inactive, { [userField.givenName]: 'Cecil', [userField.active]: false }))
  if (!written) return null
  return { first, second, inactive: inactive, marker: MARKER, originId, joined: await join(context, first, second) }
}

async function write(context: ScenarioContext, { id }: OwnUser, fields: JsonObject): Promise<boolean> {
  for (const operation of newest(context, 'update')) {
    for (const format of bodyFormats) {
      const exchange = await context.api.send({ operation, path: { id }, body: encode(operation, format, fields) })
      context.api.formats.note(operation, format, exchange)
      if (succeeded(exchange)) return true
    }
  }
  return false
}

function newest({ catalogue }: ScenarioContext, action: Operation['action']): readonly Operation[] {
  return catalogue.operations.toReversed().filter(operation => operation.action === action)
}

/** Takes the second out of every project named and puts the first into them. */
async function join(context: ScenarioContext, first: OwnUser, second: OwnUser): Promise<boolean> {
  const entries = ({ id }: OwnUser) =>
    context.target.projectIds.map(project => ({ user_id: idNumber(id), project_id: idNumber(project) }))
  if (entries(first).length === 0) return false
  const [remove] = newest(context, 'bulk-remove')
  const [add] = newest(context, 'bulk-add').toReversed()
  if (remove === undefined || add === undefined) return false
  const left = await context.api.send({ operation: remove, body: encode(remove, 'json', entries(second)) })
  const joined = await context.api.send({ operation: add, body: encode(add, 'json', entries(first)) })
  const body = bodyOf(joined)
  const results = isObject(body) ? body[first.id] : undefined
  return succeeded(left) && succeeded(joined) && isObject(results) && Object.values(results).includes('success')
}
