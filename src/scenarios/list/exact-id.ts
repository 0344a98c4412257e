import type { Operation } from '../../catalogue/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { idText } from '../engine/directory.js'
import { SkipError } from '../engine/verdict.js'
import { ask, type Answer } from './ask.js'
import { prepareSubjects } from './subjects.js'

/** The first page of the list under judgement, or of the list beside a show operation: same version, company in the same place. */
export async function listBeside(context: ScenarioContext): Promise<Answer> {
  const { operation, catalogue } = context
  const beside = (other: Operation): boolean =>
    other.action === 'list' && other.version === operation.version && other.companyIn === operation.companyIn
  const list = operation.action === 'list' ? operation : catalogue.operations.find(beside)
  if (list === undefined) throw new Error(`no list beside ${operation.id}`)
  await prepareSubjects(context)
  return ask(context, list, [])
}

/**
 * The id with the most digits that the list shows: the one a careless reader would round (HTTP-7). Among equals the odd ones,
 * for even ones may survive it, and the user of whom the most is known.
 */
export async function exactId(context: ScenarioContext): Promise<string> {
  const { users } = await listBeside(context)
  const ranked = users.map(user => {
    const id = idText(user.id)
    const filled = Object.values(user).filter(value => value !== null && value !== '').length
    return { id, rank: id.length * 1000 + (/[13579]$/.test(id) ? 500 : 0) + filled }
  })
  const [largest] = ranked.filter(({ id }) => id !== '').toSorted((a, b) => b.rank - a.rank)
  if (largest === undefined) throw new SkipError('missing-data', 'the list shows no user')
  return largest.id
}
