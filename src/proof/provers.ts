import { checks } from '../checks/index.js'
import { ruleOf, type ClauseId } from '../findings/index.js'
import { faults } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'

/** A check or scenario, and what it judges. */
export interface Prover {
  readonly id: string
  readonly clauses: readonly ClauseId[]
}

export const provers: readonly Prover[] = [
  ...checks.map(({ id, clause }) => ({ id, clauses: [clause] })),
  ...scenarios.filter(({ clauses }) => clauses.length > 0).map(({ id, clauses }) => ({ id, clauses })),
]

/** Faults that a check or scenario ought to find something of, the likeliest first. */
export function quarryOf({ clauses }: Prover): readonly string[] {
  const rules = new Set(clauses.map(ruleOf))
  const near = faults.filter(fault => clauses.includes(fault.clause))
  const far = faults.filter(
    fault => !near.includes(fault) && [ruleOf(fault.clause), ...(fault.also ?? [])].some(rule => rules.has(rule)),
  )
  return [...near, ...far].map(({ id }) => id)
}
