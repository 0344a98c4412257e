import type { Catalogue, Operation } from '../../catalogue/index.js'
import { parseBody, type Exchange, type Observation } from '../../findings/index.js'
import type { Validators } from '../../validators/index.js'
import type { Check, Judged } from './check.js'
import { checks as everyCheck } from '../registry.generated.js'

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

/** Holds one exchange against every check that can judge it; each check has its inspection, in their order. */
export function inspectExchange(
  exchange: Exchange,
  { catalogue, validators, checks = everyCheck }: InspectOptions,
): readonly Inspection[] {
  const judged = judgedOf(exchange, catalogue, validators)
  if (judged === null) return []
  return fitting(exchange, judged.operation, catalogue, checks).map(({ check, fits, silence, peace }) => {
    if (!fits || !check.judges(judged)) return silence
    const observations = [...check.inspect(judged)]
    return observations.length === 0 ? peace : { check, judged: true, observations }
  })
}

type Kind = Pick<Exchange, 'refused' | 'offContract' | 'unknown'>
/** A check and whether it may judge; most find nothing in most exchanges, which is said with one and the same object. */
interface Fit {
  readonly check: Check
  readonly fits: boolean
  readonly silence: Inspection
  readonly peace: Inspection
}
type Fitting = Map<string, readonly Fit[]>

const fittings = new WeakMap<Catalogue, WeakMap<readonly Check[], Fitting>>()

/** Which of the checks an exchange of this kind and operation may be held against. */
function fitting(kind: Kind, operation: Operation, catalogue: Catalogue, checks: readonly Check[]): readonly Fit[] {
  const byChecks = fittings.get(catalogue) ?? new WeakMap<readonly Check[], Fitting>()
  fittings.set(catalogue, byChecks)
  const known = byChecks.get(checks) ?? new Map<string, readonly Fit[]>()
  byChecks.set(checks, known)
  const key = [operation.id, kind.refused, kind.offContract, ...(kind.unknown ?? [])].join(' ')
  const fit =
    known.get(key) ??
    checks.map(check => ({
      check,
      fits: admits(check, kind) && applies(check, operation, catalogue),
      silence: { check, judged: false, observations: [] },
      peace: { check, judged: true, observations: [] },
    }))
  known.set(key, fit)
  return fit
}

function admits(check: Check, { refused, offContract, unknown = [] }: Kind): boolean {
  if (check.needs.some(need => unknown.includes(need))) return false
  if (refused && check.also?.includes('refused') !== true) return false
  return offContract !== true || check.also?.includes('off-contract') === true
}

function applies({ clause, also }: Check, operation: Operation, catalogue: Catalogue): boolean {
  return also?.includes('elsewhere') === true || catalogue.clause(clause).operationIds.includes(operation.id)
}

function judgedOf(exchange: Exchange, catalogue: Catalogue, validators: Validators): Judged | null {
  if (exchange.operationId === null || exchange.response === null) return null
  const operation = catalogue.operation(exchange.operationId)
  const query = exchange.unknown?.includes('request') === true ? [] : queryOf(exchange.request.url)
  const asked = query.find(([name]) => name === 'view')?.[1]
  const known = exchange.unknown?.includes('request') !== true && operation.views.length > 0
  const view = known ? (asked !== undefined && operation.views.includes(asked) ? asked : operation.views[0]) : undefined
  return {
    exchange,
    operation,
    catalogue,
    validators,
    status: exchange.response.status,
    body: parseBody(exchange),
    query,
    view,
    found: new Map(),
  }
}

function queryOf(url: string): readonly (readonly [name: string, value: string])[] {
  return url.includes('?') ? [...new URL(url).searchParams] : []
}
