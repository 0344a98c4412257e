import type { Catalogue } from '../catalogue/index.js'
import { parseBody, type Exchange, type Observation } from '../findings/index.js'
import type { Validators } from '../validators/index.js'
import type { Check, Judged } from './check.js'
import { checks as everyCheck } from './registry.js'

export interface Inspection {
  readonly check: Check
  /** false: this exchange cannot show the clause. */
  readonly judged: boolean
  readonly observations: readonly Observation[]
}

export interface InspectOptions {
  readonly catalogue: Catalogue
  readonly validators: Validators
  /** Default: all of them. */
  readonly checks?: readonly Check[]
}

/** Holds one exchange against every check that can judge it. */
export function inspectExchange(exchange: Exchange, { catalogue, validators, checks = everyCheck }: InspectOptions): readonly Inspection[] {
  const judged = judgedOf(exchange, catalogue, validators)
  if (judged === null) return []
  return checks.map(check => {
    if (!admits(check, exchange) || !applies(check, judged) || !check.judges(judged)) return { check, judged: false, observations: [] }
    return { check, judged: true, observations: [...check.inspect(judged)] }
  })
}

function admits(check: Check, exchange: Exchange): boolean {
  const missing = exchange.unknown ?? []
  if (check.needs.some(need => missing.includes(need))) return false
  if (exchange.refused && check.also?.includes('refused') !== true) return false
  return exchange.offContract !== true || check.also?.includes('off-contract') === true
}

const operationsOf = new WeakMap<Catalogue, Map<string, ReadonlySet<string>>>()

function applies({ clause, also }: Check, { catalogue, operation }: Judged): boolean {
  if (also?.includes('elsewhere') === true) return true
  const clauses = operationsOf.get(catalogue) ?? new Map<string, ReadonlySet<string>>()
  operationsOf.set(catalogue, clauses)
  const ids = clauses.get(clause) ?? new Set(catalogue.clause(clause).operationIds)
  clauses.set(clause, ids)
  return ids.has(operation.id)
}

function judgedOf(exchange: Exchange, catalogue: Catalogue, validators: Validators): Judged | null {
  if (exchange.operationId === null || exchange.response === null) return null
  const operation = catalogue.operation(exchange.operationId)
  const query = exchange.unknown?.includes('request') === true ? [] : [...new URL(exchange.request.url).searchParams]
  const asked = query.find(([name]) => name === 'view')?.[1]
  const known = exchange.unknown?.includes('request') !== true && operation.views.length > 0
  const view = known ? (asked !== undefined && operation.views.includes(asked) ? asked : operation.views[0]) : undefined
  return { exchange, operation, catalogue, validators, status: exchange.response.status, body: parseBody(exchange), query, view, found: new Map() }
}
