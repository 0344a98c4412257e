import { acceptedRequest } from '../auth/accepted.js'
import type { ScenarioContext } from '../engine/context.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { addressOf, askOnce, missingMethods, type Method } from './routing.js'

const METHOD = 'HTTP-11/wrong-method-is-404-or-405'
const RESERVED = 'HTTP-11/wrong-method-on-a-reserved-word'

/** A method that the operation's path does not have, without a body, and on an own user where the path names one. */
export const wrongMethods = defineScenario({
  id: 'wrong-methods',
  clauses: [METHOD, RESERVED],
  appliesTo: {},
  mode: 'read',
  requests: 1,
  requestsReadOnly: 0,
  async run(context) {
    const { operation, run } = context
    if (!run.write) throw new SkipError('read-only')
    const { draft } = await acceptedRequest(context)
    const own =
      draft.path?.['id'] === undefined
        ? draft
        : { ...draft, path: { ...draft.path, id: (await context.users.take('wrong method')).id } }
    const { path, query } = addressOf(context, own)
    const reserved = context.verdict.judges(RESERVED)
    const method = choose(context, reserved)
    const exchange = await askOnce(context, {
      operation,
      url: path + query,
      method,
      caller: 'admin',
      mustBeRefused: true,
      offContract: true,
    })
    if (reserved)
      context.verdict.expectStatus(RESERVED, exchange, [404, 405, 400, 401], `${method} is no method of this path`)
    else context.verdict.expectStatus(METHOD, exchange, [404, 405], `${method} is no method of this path`)
  },
})

/** Another one for each version. DELETE, which might be carried out, only where an own user alone is at stake. */
function choose({ catalogue, operation }: ScenarioContext, reserved: boolean): Method {
  const harmless = (method: Method): boolean =>
    reserved ? method === 'GET' || method === 'PUT' : method !== 'DELETE' || operation.path.includes('{id}')
  const candidates = missingMethods(catalogue, operation).filter(harmless)
  return candidates[catalogue.versions.indexOf(operation.version) % candidates.length] ?? 'PUT'
}
