import type { Step } from './plan.js'

/** What no step says of itself, for a whole run shares it out: users and pages to work with, once for each scenario, and a beginning. */
const PREPARATION = {
  full: { once: 30, eachScenario: 2 },
  readOnly: { once: 6, eachScenario: 0.4 },
} as const

/**
 * Requests that some steps of a run take. What a scenario says of itself holds in a whole run, where others have prepared
 * most of what it needs; the fewer steps there are, the more of the preparation falls to them.
 */
export function estimate(steps: readonly Step[], whole: number, cost: (step: Step) => number, write: boolean): number {
  const own = steps.reduce((sum, step) => sum + cost(step), 0)
  const { once, eachScenario } = PREPARATION[write ? 'full' : 'readOnly']
  const preparation = steps.length === 0 ? 0 : once + eachScenario * new Set(steps.map(({ scenario }) => scenario)).size
  return Math.ceil(own + preparation * Math.max(0, 1 - own / whole))
}
