import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import { renderRequest, type RequestDraft } from '../../http/index.js'
import { perRun } from '../engine/per-run.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest } from '../engine/sound-request.js'
import { SkipError } from '../engine/verdict.js'

/** Path and query of a draft as they go over the wire. */
export function addressOf(
  context: ScenarioContext,
  draft: RequestDraft,
): { readonly path: string; readonly query: string } {
  const [path = '', query] = renderRequest(draft, context.target, null).path.split('?', 2)
  return { path, query: query === undefined ? '' : `?${query}` }
}

const METHODS = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/**
 * A version that no document describes: the one after the last, or one far away. All versions of an operation get the
 * same one, and so share the request.
 */
export function unknownVersion({ versions, operations }: Catalogue, { method, resource }: Operation): string {
  const numbers = versions.map(version => version.split('.').map(Number))
  const major = Math.max(...numbers.map(([first = 0]) => first))
  const minor = Math.max(...numbers.filter(([first]) => first === major).map(([, second = 0]) => second))
  const position = operations.findIndex(other => other.method === method && other.resource === resource)
  return position % 2 === 0 ? `${major}.${minor + 1}` : `${major + 8}.9`
}

/** The path made longer, so that no operation of any method has it. */
export function unknownPath(catalogue: Catalogue, path: string): string {
  const candidates = [`${path}/asbuilt`, `${path}/asbuilt/asbuilt`, `${path}/asbuilt/asbuilt/asbuilt`]
  const free = candidates.find(candidate => METHODS.every(method => catalogue.matchPath(method, candidate) === null))
  return free ?? `${path}/asbuilt/asbuilt/asbuilt/asbuilt`
}

/** The methods that no operation has on this path. */
export function missingMethods({ operations }: Catalogue, { path }: Operation): readonly Method[] {
  const taken = operations.filter(other => other.path === path).map(other => other.method)
  return METHODS.filter(method => !taken.some(other => other === method))
}

const asked = perRun(async () => new Map<string, Promise<Exchange>>())

/** Sends each combination of method, address and caller once in a run, as several operations share a path. */
export async function askOnce(context: ScenarioContext, draft: RequestDraft): Promise<Exchange> {
  const known = await asked(context)
  const key = `${draft.method ?? draft.operation.method} ${draft.url ?? ''} ${String(draft.caller)}`
  const exchange = known.get(key) ?? context.api.send(draft)
  known.set(key, exchange)
  return exchange
}

const ROUTING: ClauseId = 'HTTP-11/routing-before-token'

/** An unknown version and an unknown path are answered with 404, with a token or without (HTTP-11). */
export const unknownAddresses = defineScenario({
  id: 'unknown-addresses',
  clauses: ['HTTP-11/unknown-version-is-404', 'HTTP-11/unknown-path-is-404', ROUTING],
  appliesTo: {},
  mode: 'read',
  requests: 1.5,
  requestsReadOnly: 1.8,
  async run(context) {
    const { catalogue, operation } = context
    const { draft } = await acceptedRequest(context)
    const { path, query } = addressOf(context, draft)
    const version = unknownVersion(catalogue, operation)
    const elsewhere = catalogue.pathIn(operation, version, path)
    const addresses = [
      ['HTTP-11/unknown-version-is-404', elsewhere, `there is no version ${version}`],
      ['HTTP-11/unknown-path-is-404', unknownPath(catalogue, path), 'no operation has this path'],
    ] as const
    for (const [turn, [clause, url, message]] of addresses.entries()) {
      if (context.run.isTurnAmongReads(turn, { of: addresses.length }))
        await expectNothing(context, clause, url + query, message)
      else context.verdict.skip(clause, 'not-exchanged', SPREAD)
    }
  },
})

/** Asks without a token first: a 404 shows both that nothing is there and that no token is needed to learn it. */
async function expectNothing(context: ScenarioContext, clause: ClauseId, url: string, message: string): Promise<void> {
  const draft = { operation: context.operation, url, mustBeRefused: true, offContract: true }
  const bare = await askOnce(context, { ...draft, caller: 'nobody' })
  if (context.verdict.expectStatus(ROUTING, bare, [404], `${message}, and a 404 needs no token`))
    context.verdict.pass(clause)
  else context.verdict.expectStatus(clause, await askOnce(context, { ...draft, caller: 'admin' }), [404], message)
}

const METHOD = 'HTTP-11/wrong-method-is-404-or-405'
const RESERVED = 'HTTP-11/wrong-method-on-a-reserved-word'

/**
 * A method that the path does not have is answered with 404 or 405 (HTTP-11). It is sent without a body, and to an own
 * user where the path names one.
 */
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

/** Another method for each version. DELETE might be carried out, so it is only tried on an own user. */
function choose({ catalogue, operation }: ScenarioContext, reserved: boolean): Method {
  const harmless = (method: Method): boolean =>
    reserved ? method === 'GET' || method === 'PUT' : method !== 'DELETE' || operation.path.includes('{id}')
  const candidates = missingMethods(catalogue, operation).filter(harmless)
  return candidates[catalogue.versions.indexOf(operation.version) % candidates.length] ?? 'PUT'
}
