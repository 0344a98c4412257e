import { checks } from '../checks/index.js'
import { ruleOf, type ClauseId } from '../findings/index.js'
import { faults, appliesTo, type Fault } from '../sandbox/changes/index.js'
import { scenarios } from '../scenarios/index.js'
import { breachKey, catalogue, fullRun, type Baseline, type BreachFound } from './full-run.js'

/** How a full run met one fault. */
export interface Detection {
  readonly fault: string
  /** The clause that the fault breaks. */
  readonly clause: ClauseId
  /** Where it sits: `1.2`, an operation id, or `everywhere` it applies. */
  readonly where: string
  /** The check or scenario whose finding it was; null: the fault survived. */
  readonly caughtBy: string | null
  /** Requests until then; of the whole run where it survived. */
  readonly requests: number
  /** Every check and scenario that had found something by then. */
  readonly triggered: readonly string[]
}

/** The numbers of requests at which the mutation score is told. */
export const milestones = [100, 300, 1000, Infinity] as const

/** The share of faults caught within so many requests, 0 to 1. */
export function mutationScore(detections: readonly Pick<Detection, 'caughtBy' | 'requests'>[], within: number): number {
  const caught = detections.filter(({ caughtBy, requests }) => caughtBy !== null && requests <= within)
  return detections.length === 0 ? 0 : caught.length / detections.length
}

/** `300 requests`, `in full` */
export function milestoneText(requests: number): string {
  return requests === Infinity ? 'in full' : `${requests} requests`
}

/**
 * Runs against one fault until it is caught: a finding of its rule (or of one that it lists as `also`), at the severity
 * of the clause, that the baseline does not have. With `evaluator`: until this check or scenario has found something.
 */
export async function detectFault(
  id: string,
  seed: number,
  baseline: Pick<Baseline, 'breaches'>,
  evaluator?: string,
): Promise<Detection> {
  const fault = faults.find(candidate => candidate.id === id)
  if (fault === undefined) throw new Error(`there is no fault ${id}`)
  const rules = [ruleOf(fault.clause), ...(fault.also ?? [])]
  const triggered = new Set<string>()
  let caught: { readonly by: BreachFound; readonly requests: number } | null = null
  const report = await fullRun({ seed, faults: [id] }, (breach, requests) => {
    if (baseline.breaches.has(breachKey(breach))) return false
    triggered.add(breach.check)
    const counts = breach.severity !== 'info' && breach.severity === catalogue.clause(breach.clause).severity
    if (caught === null && counts && rules.includes(ruleOf(breach.clause))) caught = { by: breach, requests }
    return evaluator === undefined ? caught !== null : triggered.has(evaluator)
  })
  const found = caught as { readonly by: BreachFound; readonly requests: number } | null
  return {
    fault: id,
    clause: fault.clause,
    where: placeOf(fault),
    caughtBy: found?.by.check ?? null,
    requests: found?.requests ?? report.counts.requests,
    triggered: [...triggered],
  }
}

function placeOf(fault: Fault): string {
  const operations = [...catalogue.operations, ...catalogue.tokenOperations].filter(operation =>
    appliesTo(fault, operation, catalogue),
  )
  const versions = new Set(operations.map(({ version }) => version))
  const [only] = operations
  return operations.length === 1 && only !== undefined
    ? only.id
    : versions.size === 1
      ? [...versions].join()
      : 'everywhere'
}

/** A check or scenario, and what it judges. */
export interface Evaluator {
  readonly id: string
  readonly clauses: readonly ClauseId[]
}

export const evaluators: readonly Evaluator[] = [
  ...checks.map(({ id, clause }) => ({ id, clauses: [clause] })),
  ...scenarios.filter(({ clauses }) => clauses.length > 0).map(({ id, clauses }) => ({ id, clauses })),
]

/** Faults that a check or scenario ought to find something of, the likeliest first. */
export function faultsFor({ clauses }: Evaluator): readonly string[] {
  const rules = new Set(clauses.map(ruleOf))
  const near = faults.filter(fault => clauses.includes(fault.clause))
  const far = faults.filter(
    fault => !near.includes(fault) && [ruleOf(fault.clause), ...(fault.also ?? [])].some(rule => rules.has(rule)),
  )
  return [...near, ...far].map(({ id }) => id)
}
