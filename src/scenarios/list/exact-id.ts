import type { Operation } from '../../catalogue/index.js'
import type { ScenarioContext } from '../context.js'
import { Skip } from '../skip.js'
import { ask, type Answer } from './ask.js'
import { prepareSubjects } from './subjects.js'

/** The first page of the list under judgement, or of the list beside a show operation: same version, company in the same place. */
export async function listBeside(context: ScenarioContext): Promise<Answer> {
  const { operation, catalogue } = context
  const beside = (other: Operation): boolean => other.action === 'list' && other.version === operation.version && other.companyIn === operation.companyIn
  const list = operation.action === 'list' ? operation : catalogue.operations.find(beside)
  if (list === undefined) throw new Error(`no list beside ${operation.id}`)
  await prepareSubjects(context)
  return ask(context, list, [])
}

/** The id with the most digits that the list shows: the one a careless reader would round (HTTP-7). */
export async function exactId(context: ScenarioContext): Promise<string> {
  const { ids } = await listBeside(context)
  const [largest] = ids.filter(id => id !== '').toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1))
  if (largest === undefined) throw new Skip('missing-data', 'the list shows no user')
  return largest
}
