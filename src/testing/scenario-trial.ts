import { loadCatalogue } from '../catalogue/index.js'
import { type ClauseId, groupOf, type Outcome, ruleOf } from '../findings/index.js'
import { buildPlan, everything, run } from '../runner/index.js'
import { faults } from '../sandbox/changes/index.js'
import { startSandbox } from '../sandbox/index.js'
import { type Scenario, scenarios } from '../scenarios/index.js'
import { targetOf } from '../target/embedded-target.js'

/** Which scenarios are run against a sandbox, and what that sandbox is like. */
export interface Trial {
  readonly scenarios: readonly Scenario[]
  /** All where left out. */
  readonly versions?: readonly string[]
  /** Rules or clauses; all where left out. */
  readonly rules?: readonly string[]
  readonly fault?: string
  readonly write?: boolean
  readonly seed?: number
  readonly users?: number
  /** The run that the scenarios are a part of: the estimate then leaves out what other scenarios prepare there. */
  readonly within?: readonly Scenario[]
}

/** What a trial came to. */
export interface TrialResult {
  readonly outcomes: readonly Outcome[]
  readonly requests: number
  /** Requests by the estimate of the plan. */
  readonly planned: number
}

const catalogue = loadCatalogue()

/** The scenarios that judge clauses of a rule group before any other: `scenariosOf('PAGE')`. */
export function scenariosOf(group: string): readonly Scenario[] {
  return scenarios.filter(({ clauses: [first] }) => first !== undefined && groupOf(ruleOf(first)) === group)
}

/**
 * Runs scenarios against a sandbox, with a fault or without; no check is run.
 * @throws Error where a scenario breaks, whatever the fault.
 */
export async function judgeSandbox({
  scenarios,
  versions = [],
  rules = [],
  fault,
  write = true,
  seed = 1,
  users = 40,
  within,
}: Trial): Promise<TrialResult> {
  const sandbox = await startSandbox({ users, seed, ...(fault === undefined ? {} : { faults: [fault] }) })
  try {
    const common = { catalogue, checks: [], write, seed }
    const selection = { ...everything, versions: versionsFor(versions, fault), rules }
    const plan = buildPlan({ ...common, scenarios, selection })
    const all: Outcome[] = []
    const onMistake = ({ clause, detail }: Outcome): never => {
      throw new Error(`${clause} broke: ${detail ?? ''}`)
    }
    for await (const outcome of run(plan, targetOf(sandbox), { maxWait: 1, onMistake })) all.push(outcome)
    const whole = within === undefined ? null : buildPlan({ ...common, scenarios: within, selection: everything })
    return {
      outcomes: all.filter(({ reason }) => reason !== 'client-clause'),
      requests: all.reduce((sum, { requests }) => sum + requests, 0),
      planned: whole?.estimate(plan.steps) ?? plan.requests,
    }
  } finally {
    await sandbox.close()
  }
}

/** The versions asked for, or those that the fault is in where it is in none of them. */
function versionsFor(versions: readonly string[], fault?: string): readonly string[] {
  const its = faults.find(({ id }) => id === fault?.split('@')[0])?.versions
  return its === undefined || versions.length === 0 || versions.some(version => its.includes(version)) ? versions : its
}

/** Outcomes that are neither passed nor disabled, as lines to read. */
export const notPassed = (outcomes: readonly Outcome[]): string[] =>
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

/** The clauses that a fault fails, where it is asked for one: in one version that has the fault, or in all of them. */
export async function failedBy(
  { everywhere = false, ...trial }: Trial & { readonly fault: string; readonly everywhere?: boolean },
  clause: ClauseId,
): Promise<readonly string[]> {
  const versions = faults.find(({ id }) => id === trial.fault)?.versions ?? catalogue.versions.slice(-1)
  const { outcomes } = await judgeSandbox({
    ...trial,
    versions: everywhere ? [] : versions.slice(0, 1),
    rules: [clause],
  })
  return failed(outcomes)
}
