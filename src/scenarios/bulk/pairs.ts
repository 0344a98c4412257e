import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { SkipError } from '../engine/verdict.js'
import { encode, idNumber } from '../engine/body-formats.js'
import { readBulk, type BulkResult } from './result.js'

/** One user and one project of a bulk request; ids are digits as text. */
export interface Pair {
  readonly user: string
  readonly project: string
  readonly template?: string
}

export const keyOf = ({ user, project }: Pair): string => `${user} ${project}`

export interface BulkAnswer {
  readonly pairs: readonly Pair[]
  readonly exchange: Exchange
  readonly result: BulkResult
}

export const entryOf = ({ user, project, template }: Pair): JsonObject => ({
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

/** Sends what stands under the root key, whatever it is. It must name own users and ids of nobody alone: the guard does not look. */
export async function sendBulk(context: ScenarioContext, operation: Operation, payload: Json): Promise<Exchange> {
  return context.api.send({ operation, body: encode(operation, 'json', payload), mustBeRefused: true })
}

export async function sendPairs(
  context: ScenarioContext,
  operation: Operation,
  pairs: readonly Pair[],
): Promise<BulkAnswer> {
  const exchange = await sendBulk(context, operation, pairs.map(entryOf))
  return { pairs, exchange, result: readBulk(exchange) }
}

/** What became of a pair; undefined where the answer does not tell. */
export function became({ exchange, result }: BulkAnswer, pair: Pair): boolean | undefined {
  return (
    result.pairs.get(keyOf(pair)) ??
    (exchange.response?.status === 200 && result.shape === 'lists' && result.errors === 0 ? true : undefined)
  )
}

export function firstProject(context: ScenarioContext): string {
  const [project] = context.target.projectIds
  if (project === undefined) throw new SkipError('missing-variable', 'PROCORE_PROJECT_IDS')
  return project
}
