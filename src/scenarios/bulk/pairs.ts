import type { Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { idNumber, idText } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

/** The answer to a bulk request, in either of its shapes. */
export interface BulkResult {
  /** `map` (BULK-2), `lists` (BULK-3), or neither. */
  readonly shape: 'map' | 'lists' | 'none'
  /** `user project` → whether it succeeded, for each pair that the answer names. */
  readonly pairs: ReadonlyMap<string, boolean>
  /** Words of a map that are neither success nor failure. */
  readonly otherWords: readonly Json[]
  /** Length of the list of errors. */
  readonly errors: number
}

const nothing: BulkResult = { shape: 'none', pairs: new Map(), otherWords: [], errors: 0 }

export function readBulk(exchange: Exchange): BulkResult {
  const body = bodyOf(exchange)
  const status = exchange.response?.status ?? 0
  if (status < 200 || status >= 300 || !isObject(body)) return nothing
  if (Array.isArray(body.entities) || Array.isArray(body.errors)) return readLists(body)
  return Object.values(body).every(isObject) ? readMap(body) : nothing
}

function readMap(body: JsonObject): BulkResult {
  const results = Object.entries(body).flatMap(([user, projects]) =>
    Object.entries(projects as JsonObject).map(([project, word]) => ({ key: `${user} ${project}`, word })),
  )
  return {
    ...nothing,
    shape: 'map',
    pairs: new Map(results.map(({ key, word }) => [key, word === 'success'])),
    otherWords: results.map(({ word }) => word).filter(word => word !== 'success' && word !== 'failure'),
  }
}

/** An id as text, even where it comes as a number: another clause judges that. */
const digits = (value: Json | undefined): string => (typeof value === 'string' ? value : idText(value))
const objectsIn = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

function readLists(body: JsonObject): BulkResult {
  const named = (list: string, inner: string, ok: boolean) =>
    objectsIn(body[list]).flatMap(item =>
      objectsIn(item[inner]).map(({ projectId }) => ({ key: `${digits(item.userId)} ${digits(projectId)}`, ok })),
    )
  const all = [...named('entities', 'projects', true), ...named('errors', 'errors', false)]
  return {
    ...nothing,
    shape: 'lists',
    pairs: new Map(all.map(({ key, ok }) => [key, ok])),
    errors: Array.isArray(body.errors) ? body.errors.length : 0,
  }
}

/** One user and one project of a bulk request; ids are digits as text. */
export interface MembershipPair {
  readonly user: string
  readonly project: string
  readonly template?: string
}

export const pairKeyOf = ({ user, project }: MembershipPair): string => `${user} ${project}`

export interface BulkAnswer {
  readonly pairs: readonly MembershipPair[]
  readonly exchange: Exchange
  readonly result: BulkResult
}

export const entryOf = ({ user, project, template }: MembershipPair): JsonObject => ({
  user_id: idNumber(user),
  project_id: idNumber(project),
  ...(template === undefined ? {} : { permission_template_id: idNumber(template) }),
})

/** The operation that adds, or the one that removes, in the version under judgement. */
export function bulkOperation(context: ScenarioContext, action: 'bulk-add' | 'bulk-remove'): Operation {
  const found = context.catalogue.operations.find(
    other => other.action === action && other.version === context.operation.version,
  )
  if (found === undefined) throw new Error(`version ${context.operation.version} has no ${action}`)
  return found
}

/** Sends any payload under the root key. */
export async function sendBulk(context: ScenarioContext, operation: Operation, payload: Json): Promise<Exchange> {
  return context.api.send({ operation, body: encode(operation, 'json', payload), mustBeRefused: true })
}

export async function sendPairs(
  context: ScenarioContext,
  operation: Operation,
  pairs: readonly MembershipPair[],
): Promise<BulkAnswer> {
  const exchange = await sendBulk(context, operation, pairs.map(entryOf))
  return { pairs, exchange, result: readBulk(exchange) }
}

/** Whether a pair succeeded; undefined where the answer does not tell. */
export function pairSucceeded({ exchange, result }: BulkAnswer, pair: MembershipPair): boolean | undefined {
  return (
    result.pairs.get(pairKeyOf(pair)) ??
    (exchange.response?.status === 200 && result.shape === 'lists' && result.errors === 0 ? true : undefined)
  )
}

export function firstProject(context: ScenarioContext): string {
  const [project] = context.target.projectIds
  if (project === undefined) throw new SkipError('missing-variable', 'PROCORE_PROJECT_IDS')
  return project
}
