import { userField } from '../../catalogue/index.js'
import { entryOf, pairSucceeded, readBulk } from '../bulk/pairs.js'
import { idNumber } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { checkList } from './check-list.js'
import { changeMemberships } from './commands/memberships.js'
import { type DirectoryModel, type ModelUser } from './model.js'
import { operationOf, type RealDirectory, send } from './real.js'

const purposes = ['model-a', 'model-b'] as const

/**
 * Begins a sequence: makes two own users active, with an origin id and a project, unless the sequence before left them
 * so, and takes them and the other users of the run into a model, as one list shows them.
 */
export async function setUp(real: RealDirectory, before: DirectoryModel | null): Promise<DirectoryModel> {
  const { users, catalogue, identities, api } = real.context
  const own: ModelUser[] = []
  for (const purpose of purposes) {
    const { id, email } = await real.budget.uncounted(() => users.take(purpose))
    own.push({ id, email, known: {}, seenIn: '', projects: new Map(), first: null })
  }
  const ready = (id: string): boolean =>
    before?.users.some(
      ({ id: other, known }) =>
        other === id && known[userField.active] === true && typeof known[userField.originId] === 'string',
    ) ?? false
  const unready = own.filter(({ id }) => !ready(id))
  const operation = catalogue.operations.findLast(({ action, companyIn }) => action === 'sync' && companyIn === 'path')
  const [format] =
    operation === undefined || unready.length === 0
      ? []
      : await real.budget.uncounted(() => api.formats.accepted(operation))
  if (operation !== undefined && format !== undefined) {
    const entries = unready.map(({ id }) => ({
      id: idNumber(id),
      [userField.active]: true,
      [userField.originId]: identities.newOriginId(),
    }))
    await send(real, { operation, body: encode(operation, format, entries) })
  }
  await joinProject(real, own)
  const model: DirectoryModel = {
    users: own,
    bystanders: new Map(),
    mustNotExist: new Map(),
    freedOriginIds: [],
    token: null,
    recentCommands: [],
    lastWrite: null,
  }
  await checkList(model, real, null, { at: real.sequence, by: 'admin' })
  const shown = real.exchanges.at(-1) ?? null
  for (const modelUser of [...own, ...model.bystanders.values()]) modelUser.first = shown
  return model
}

async function joinProject(real: RealDirectory, own: readonly ModelUser[]): Promise<void> {
  const { catalogue, target } = real.context
  const [project] = target.projectIds
  const operation = catalogue.operations.findLast(({ action }) => action === 'bulk-add')
  if (project === undefined || operation === undefined) return
  const pairs = own.map(({ id }) => ({ user: id, project }))
  const exchange = await send(real, { operation, body: encode(operation, 'json', pairs.map(entryOf)) })
  for (const [i, modelUser] of own.entries()) {
    const pair = pairs[i]
    if (pair !== undefined && pairSucceeded({ pairs, exchange, result: readBulk(exchange) }, pair) === true)
      modelUser.projects.set(project, { member: true })
  }
}

/** Requests that the tear-down takes. */
const NEEDED = 2

/**
 * Ends a sequence: takes every user out of its projects, as memberships show nowhere else.
 * @throws ModelBreachError
 */
export async function tearDown(model: DirectoryModel, real: RealDirectory): Promise<void> {
  const pairs = model.users
    .filter(({ known }) => known[userField.active] === true)
    .flatMap(modelUser => [...modelUser.projects.keys()].map(project => ({ modelUser, project })))
  if (
    real.budget.left < NEEDED ||
    !pairs.some(({ modelUser, project }) => modelUser.projects.get(project)?.member === true)
  )
    return
  const at = real.sequence
  real.commands.push('bulk-remove everybody')
  await changeMemberships(model, real, {
    operation: operationOf(real, 'bulk-remove', at),
    pairs,
    by: 'admin',
    view: { at, by: 'admin' },
    bare: false,
  })
}
