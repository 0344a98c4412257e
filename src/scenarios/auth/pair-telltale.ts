import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json } from '../../json/index.js'
import type { RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { SkipError } from '../engine/verdict.js'
import { encode, idNumber, succeeded } from '../engine/body-formats.js'
import { variableFor } from '../engine/needs.js'
import type { Telltale, Trace } from './telltale.js'

/**
 * Adding an own user to a project, or taking it out. Membership shows nowhere in a user; whether the user can be taken out
 * again tells, where the target refuses to take out whom the project does not have.
 */
export async function pairTelltale(context: ScenarioContext): Promise<Telltale> {
  const { operation, users, target, catalogue } = context
  const project = target.projectIds[0]
  const other = (action: 'bulk-add' | 'bulk-remove') =>
    catalogue.operations.find(one => one.action === action && one.version === operation.version)
  const [add, remove] = [other('bulk-add'), other('bulk-remove')]
  if (project === undefined || add === undefined || remove === undefined)
    throw new SkipError('missing-variable', variableFor('projectIds'))
  const { id } = await users.take(`refused ${operation.action}`)
  const pairs = [{ user_id: idNumber(id), project_id: idNumber(project) }]
  const draft = (one: typeof operation): RequestDraft => ({ operation: one, body: encode(one, 'json', pairs) })
  const takeOut = async () => context.api.send(draft(remove))
  const adding = operation.action === 'bulk-add'
  const ready = await context.api.send(draft(adding ? remove : add))

  const trace = async (): Promise<Trace> => {
    const first = await takeOut()
    const result = pairResult(first, id, project)
    const expected = adding ? 'failure' : 'success'
    const shown = {
      at: `/response/body/${id}/${project}`,
      expected,
      received: result,
      exchanges: [ready, first],
      comparedWith: [],
    }
    if (!succeeded(ready) || result === null) return { ...shown, carriedOut: null }
    if (result === expected) return { ...shown, carriedOut: false }
    // the target may say so of every pair: only one that also says the other thing is believed
    if (!adding) await context.api.send(draft(add))
    const second = pairResult(await takeOut(), id, project)
    return { ...shown, carriedOut: second === expected ? true : null }
  }
  return { draft: draft(operation), trace }
}

/** What a map of users and projects says of a pair; null where it says nothing that can be read. */
function pairResult(exchange: Exchange, user: string, project: string): 'success' | 'failure' | null {
  const body = bodyOf(exchange)
  const projects: Json | undefined = isObject(body) ? body[user] : undefined
  const result = isObject(projects) ? projects[project] : undefined
  return result === 'success' || result === 'failure' ? result : null
}
