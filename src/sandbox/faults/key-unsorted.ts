import type { FaultHooks } from './fault.js'

/** A sort key that does nothing. */
export function keyUnsorted(key: string): FaultHooks {
  return { steps: steps => steps.filter(step => step.key !== key) }
}
