import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import { renderRequest, type RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { perRun } from '../engine/per-run.js'

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
 * A version that no document describes: the one after the last, or one far away. All versions of an operation get the same,
 * and so share the request.
 */
export function unknownVersion({ versions, operations }: Catalogue, { method, resource }: Operation): string {
  const numbers = versions.map(version => version.split('.').map(Number))
  const major = Math.max(...numbers.map(([first = 0]) => first))
  const minor = Math.max(...numbers.filter(([first]) => first === major).map(([, second = 0]) => second))
  const place = operations.findIndex(other => other.method === method && other.resource === resource)
  return place % 2 === 0 ? `${major}.${minor + 1}` : `${major + 8}.9`
}

/** The path one or two segments longer, so that no operation of any method has it. */
export function unknownPath(catalogue: Catalogue, path: string): string {
  const candidates = [`${path}/asbuilt`, `${path}/asbuilt/asbuilt`, `${path}/asbuilt/asbuilt/asbuilt`]
  const free = candidates.find(candidate => METHODS.every(method => catalogue.matchPath(method, candidate) === null))
  return free ?? `${path}/asbuilt/asbuilt/asbuilt/asbuilt`
}

/** The methods that no operation has on the path of this one. */
export function missingMethods({ operations }: Catalogue, { path }: Operation): readonly Method[] {
  const taken = operations.filter(other => other.path === path).map(other => other.method)
  return METHODS.filter(method => !taken.some(other => other === method))
}

const asked = perRun(async () => new Map<string, Promise<Exchange>>())

/** Asks each combination of method, address and caller once in a run: several operations share a path. */
export async function askOnce(context: ScenarioContext, draft: RequestDraft): Promise<Exchange> {
  const known = await asked(context)
  const key = `${draft.method ?? draft.operation.method} ${draft.url ?? ''} ${String(draft.caller)}`
  const exchange = known.get(key) ?? context.api.send(draft)
  known.set(key, exchange)
  return exchange
}
