import { loadCatalogue } from '../catalogue/index.js'
import { targetOf } from '../target/embedded-target.js'
import type { ClauseId, Outcome } from '../findings/index.js'
import { buildPlan, run } from '../runner/index.js'
import { everything, type Selection } from '../runner/selection.js'
import { faults } from '../sandbox/changes/faults/registry.generated.js'
import { startSandbox } from '../sandbox/index.js'
import type { Scenario } from '../scenarios/engine/scenario.js'

export interface Trial {
  readonly scenarios: readonly Scenario[]
  readonly selection?: Partial<Selection>
  readonly fault?: string
  readonly write?: boolean
  readonly seed?: number
  readonly users?: number
}

export interface Tried {
  readonly outcomes: readonly Outcome[]
  readonly requests: number
  readonly planned: number
}

/** What scenarios say of a sandbox, sound or with a fault. */
export async function attempt({
  scenarios,
  selection = {},
  fault,
  write = true,
  seed = 1,
  users = 60,
}: Trial): Promise<Tried> {
  const sandbox = await startSandbox({ users, seed, ...(fault === undefined ? {} : { faults: [fault] }) })
  try {
    const plan = buildPlan({
      catalogue: loadCatalogue(),
      checks: [],
      scenarios,
      selection: { ...everything, ...selection },
      write,
      seed,
    })
    const outcomes: Outcome[] = []
    for await (const outcome of run(plan, targetOf(sandbox), { maxWait: 1 })) outcomes.push(outcome)
    return {
      outcomes: outcomes.filter(({ reason }) => reason !== 'client-clause'),
      requests: outcomes.reduce((sum, { requests }) => sum + requests, 0),
      planned: plan.requests,
    }
  } finally {
    await sandbox.close()
  }
}

/** Outcomes that are no pass, as lines to read. */
export const unsound = ({ outcomes }: Tried): readonly string[] =>
  outcomes
    .filter(({ status }) => status !== 'passed' && status !== 'disabled')
    .map(
      ({ clause, check, operationId, status, detail }) => `${clause} ${check} ${operationId} ${status} ${detail ?? ''}`,
    )

/** The clauses that a fault fails, where it is asked for one: in one version that has the fault, or in all of them. */
export async function failedBy(
  scenarios: readonly Scenario[],
  fault: string,
  clause: ClauseId,
  everywhere = false,
): Promise<readonly string[]> {
  const versions = faults.find(({ id }) => id === fault)?.versions ?? [loadCatalogue().versions.at(-1) ?? '']
  const { outcomes } = await attempt({
    scenarios,
    fault,
    selection: { versions: everywhere ? [] : versions.slice(0, 1), rules: [clause] },
  })
  return [...new Set(outcomes.filter(({ status }) => status === 'failed').map(outcome => outcome.clause))]
}
