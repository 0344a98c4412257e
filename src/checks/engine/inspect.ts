import type { Catalogue, Operation } from '../../catalogue/index.js'
import {
  collectObservations,
  readBody,
  type Exchange,
  type Observation,
  type ObservationCollector,
} from '../../findings/index.js'
import { atOnce, type Slices } from '../../slices.js'
import type { Validators } from '../../validators/index.js'
import { checks as everyCheck } from '../registry.generated.js'
import { NOT_APPLICABLE, type Check, type CheckContext } from './check.js'

export interface Inspection {
  readonly check: Check
  /** false: this exchange cannot show the clause. */
  readonly applicable: boolean
  /**
   * What is wrong. Of many alike one stands for the others (`count`), and of too many places the last one tells how
   * many are left out (`leftOut`).
   */
  readonly observations: readonly Observation[]
}

export interface InspectOptions {
  readonly catalogue: Catalogue
  readonly validators: Validators
  /** Default: all of them. */
  readonly checks?: readonly Check[]
}

/**
 * Holds one exchange against every check, or those given.
 * @returns an inspection for each check, in their order; nothing where the exchange has no operation or no response.
 * @throws CatalogueError where the exchange names an operation that does not exist.
 * @throws Error where a check yields something and then calls its clause not applicable.
 * @example
 * const catalogue = loadCatalogue()
 * const inspections = inspectExchange(exchange, { catalogue, validators: createValidators(catalogue) })
 * for (const { check, observations } of inspections)
 *   for (const { at, message } of observations) console.log(check.clause, at, message)
 */
export function inspectExchange(exchange: Exchange, options: InspectOptions): readonly Inspection[] {
  return atOnce(inspectInSlices(exchange, options))
}

/** The same for whoever can wait: it may rest within the body, between checks, and within one that takes long. */
export function* inspectInSlices(
  exchange: Exchange,
  { catalogue, validators, checks = everyCheck }: InspectOptions,
): Slices<readonly Inspection[]> {
  const context = yield* contextOf(exchange, catalogue, validators)
  if (context === null) return []
  const inspections: Inspection[] = []
  for (const candidate of candidatesFor(exchange, context.operation, catalogue, checks)) {
    inspections.push(candidate.admitted ? yield* inspect(candidate, context) : candidate.notApplicable)
    if (candidate.admitted) yield
  }
  return inspections
}

/** A check, and whether it may judge. Most find nothing in most exchanges: one and the same object says so. */
interface Candidate {
  readonly check: Check
  readonly admitted: boolean
  readonly notApplicable: Inspection
  readonly passed: Inspection
}

/** Breaches in one exchange after which a check is stopped. */
const MOST = 500_000
/** Breaches after which it may rest. */
const STRETCH = 500

/** @throws Error where the check found something in an exchange that it then called not applicable. */
function* inspect({ check, notApplicable, passed }: Candidate, context: CheckContext): Slices<Inspection> {
  const steps = check.inspect(context)
  let told: ObservationCollector | undefined
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) {
    if (step.value === undefined) {
      yield
      continue
    }
    told ??= collectObservations()
    told.add(step.value)
    if (told.seen >= MOST) break
    if (told.seen % STRETCH === 0) yield
  }
  if (told === undefined) return step.value === NOT_APPLICABLE ? notApplicable : passed
  if (step.value === NOT_APPLICABLE) throw new Error(`${check.id} finds something where it is not applicable`)
  return { check, applicable: true, observations: told.kept }
}

type Kind = Pick<Exchange, 'superseded' | 'offContract' | 'unknown'>
type ByKind = Map<string, readonly Candidate[]>

const known = new WeakMap<Catalogue, WeakMap<readonly Check[], ByKind>>()

/** The checks, and which of them may judge an exchange of this kind and operation; worked out once for each kind. */
function candidatesFor(
  kind: Kind,
  operation: Operation,
  catalogue: Catalogue,
  checks: readonly Check[],
): readonly Candidate[] {
  const byChecks = known.get(catalogue) ?? new WeakMap<readonly Check[], ByKind>()
  known.set(catalogue, byChecks)
  const byKind: ByKind = byChecks.get(checks) ?? new Map<string, readonly Candidate[]>()
  byChecks.set(checks, byKind)
  const key = [operation.id, kind.superseded, kind.offContract, ...(kind.unknown ?? [])].join(' ')
  const candidates =
    byKind.get(key) ??
    checks.map(check => ({
      check,
      admitted: admits(check, kind) && applies(check, operation, catalogue),
      notApplicable: { check, applicable: false, observations: [] },
      passed: { check, applicable: true, observations: [] },
    }))
  byKind.set(key, candidates)
  return candidates
}

function admits({ needs, also = [] }: Check, { superseded, offContract, unknown = [] }: Kind): boolean {
  if (needs.some(need => unknown.includes(need))) return false
  return (!superseded || also.includes('superseded')) && (offContract !== true || also.includes('off-contract'))
}

function applies({ clause, also = [] }: Check, operation: Operation, catalogue: Catalogue): boolean {
  return also.includes('elsewhere') || catalogue.clause(clause).operationIds.includes(operation.id)
}

/** null where there is nothing to judge: no operation, or no response. */
function* contextOf(exchange: Exchange, catalogue: Catalogue, validators: Validators): Slices<CheckContext | null> {
  if (exchange.operationId === null || exchange.response === null) return null
  const operation = catalogue.operation(exchange.operationId)
  const requestKnown = exchange.unknown?.includes('request') !== true
  const query = requestKnown ? queryOf(exchange.request.url) : []
  return {
    exchange,
    operation,
    catalogue,
    validators,
    status: exchange.response.status,
    body: yield* readBody(exchange),
    query,
    view: requestKnown ? viewOf(query, operation) : undefined,
    memo: new Map(),
  }
}

function queryOf(url: string): CheckContext['query'] {
  return url.includes('?') ? [...new URL(url).searchParams] : []
}

/** The view asked for; the default where none was, or one that the operation does not have. */
function viewOf(query: CheckContext['query'], { views }: Operation): string | undefined {
  const asked = query.find(([name]) => name === 'view')?.[1]
  return asked !== undefined && views.includes(asked) ? asked : views[0]
}
