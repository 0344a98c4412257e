import { became, entryOf, readBulk } from '../bulk/pairs.js'
import { idNumber } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { changeMemberships } from './commands/memberships.js'
import { look } from './look.js'
import { type DirectoryModel, type Person } from './model.js'
import { ask, operationOf, type RealDirectory } from './real.js'

const purposes = ['model-a', 'model-b'] as const

/**
 * Two own users and everybody else of the run, as one list shows them. Who is not active or has no origin id, as far as
 * the sequence before has left it, is given both first, and both users a project: what follows may take them away.
 */
export async function beginning(real: RealDirectory, before: DirectoryModel | null): Promise<DirectoryModel> {
  const { users, catalogue, identities, api } = real.context
  const people: Person[] = []
  for (const purpose of purposes) {
    const { id, email } = await real.allowance.spare(() => users.take(purpose))
    people.push({ id, email, known: {}, seenIn: '', projects: new Map(), first: null })
  }
  const ready = (id: string): boolean =>
    before?.people.some(
      ({ id: other, known }) => other === id && known.is_active === true && typeof known.origin_id === 'string',
    ) ?? false
  const unready = people.filter(({ id }) => !ready(id))
  const operation = catalogue.operations.findLast(({ action, companyIn }) => action === 'sync' && companyIn === 'path')
  const [format] =
    operation === undefined || unready.length === 0
      ? []
      : await real.allowance.spare(() => api.formats.accepted(operation))
  if (operation !== undefined && format !== undefined) {
    const entries = unready.map(({ id }) => ({
      id: idNumber(id),
      is_active: true,
      origin_id: identities.newOriginId(),
    }))
    await ask(real, { operation, body: encode(operation, format, entries) })
  }
  await join(real, people)
  const model: DirectoryModel = {
    people,
    crowd: new Map(),
    absent: new Map(),
    freed: [],
    token: null,
    recent: [],
    last: null,
  }
  await look(model, real, null, { at: real.turn, by: 'admin' })
  const shown = real.asked.at(-1) ?? null
  for (const person of [...people, ...model.crowd.values()]) person.first = shown
  return model
}

async function join(real: RealDirectory, people: readonly Person[]): Promise<void> {
  const { catalogue, target } = real.context
  const [project] = target.projectIds
  const operation = catalogue.operations.findLast(({ action }) => action === 'bulk-add')
  if (project === undefined || operation === undefined) return
  const pairs = people.map(({ id }) => ({ user: id, project }))
  const exchange = await ask(real, { operation, body: encode(operation, 'json', pairs.map(entryOf)) })
  for (const [i, person] of people.entries()) {
    const pair = pairs[i]
    if (pair !== undefined && became({ pairs, exchange, result: readBulk(exchange) }, pair) === true)
      person.projects.set(project, { member: true })
  }
}

/** Requests that the end of a sequence takes. */
const NEEDED = 2

/**
 * The end of a sequence: memberships show nowhere but where they are taken away, so all that the model knows of are.
 * @throws ModelBreachError
 */
export async function ending(model: DirectoryModel, real: RealDirectory): Promise<void> {
  const pairs = model.people
    .filter(({ known }) => known.is_active === true)
    .flatMap(person => [...person.projects.keys()].map(project => ({ person, project })))
  if (
    real.allowance.left < NEEDED ||
    !pairs.some(({ person, project }) => person.projects.get(project)?.member === true)
  )
    return
  const at = real.turn
  real.done.push('bulk-remove everybody')
  await changeMemberships(model, real, {
    operation: operationOf(real, 'bulk-remove', at),
    pairs,
    by: 'admin',
    view: { at, by: 'admin' },
    bare: false,
  })
}
