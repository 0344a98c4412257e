import { loadCatalogue } from '../catalogue/index.js'
import { targetOf } from '../target/embedded-target.js'
import { groupOf, ruleOf, type Outcome } from '../findings/index.js'
import { buildPlan, everything, run } from '../runner/index.js'
import { faults, startSandbox } from '../sandbox/index.js'
import { scenarios, type Scenario } from '../scenarios/index.js'

export interface Trial {
  readonly scenarios: readonly Scenario[]
  /** All where left out. */
  readonly versions?: readonly string[]
  readonly fault?: string
  readonly write?: boolean
  readonly seed?: number
}

const catalogue = loadCatalogue()

/** The scenarios that judge clauses of a rule group before any other: `scenariosOf('PAGE')`. */
export function scenariosOf(group: string): readonly Scenario[] {
  return scenarios.filter(({ clauses: [first] }) => first !== undefined && groupOf(ruleOf(first)) === group)
}

/** What scenarios say of a sandbox of forty users, with a fault or without; no check looks on. */
export async function judgeSandbox({
  scenarios,
  versions = [],
  fault,
  write = true,
  seed = 1,
}: Trial): Promise<{ outcomes: Outcome[]; requests: number; planned: number }> {
  const sandbox = await startSandbox({ users: 40, seed, ...(fault === undefined ? {} : { faults: [fault] }) })
  try {
    const plan = buildPlan({
      catalogue,
      checks: [],
      scenarios,
      selection: { ...everything, versions: versionsFor(versions, fault) },
      write,
      seed,
    })
    const all: Outcome[] = []
    for await (const outcome of run(plan, targetOf(sandbox), { maxWait: 1 })) all.push(outcome)
    const outcomes = all.filter(({ reason }) => reason !== 'client-clause')
    return { outcomes, requests: all.reduce((sum, { requests }) => sum + requests, 0), planned: plan.requests }
  } finally {
    await sandbox.close()
  }
}

/** The versions asked for, or those that the fault is in where it is in none of them. */
function versionsFor(versions: readonly string[], fault?: string): readonly string[] {
  const its = faults.find(({ id }) => id === fault?.split('@')[0])?.versions
  return its === undefined || versions.length === 0 || versions.some(version => its.includes(version)) ? versions : its
}

/** Everything that a run could have said better of a sound target. */
export const unsound = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .filter(({ status }) => status !== 'passed' && status !== 'disabled')
    .map(({ clause, operationId, status, detail }) => `${clause} ${operationId} ${status} ${detail ?? ''}`)

/** The clauses that failed. */
export const failed = (outcomes: readonly Outcome[]): string[] => [
  ...new Set(outcomes.filter(({ status }) => status === 'failed').map(({ clause }) => clause)),
]

/** Outcomes that are our own mistakes. */
export const errored = (outcomes: readonly Outcome[]): string[] =>
  outcomes.filter(({ status }) => status === 'errored').map(({ clause, detail }) => `${clause} ${detail ?? ''}`)
