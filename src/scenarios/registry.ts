import type { Scenario } from './scenario.js'

/** Every scenario, in the order in which the documents tell the rules; `order` decides when it runs. */
export const scenarios: readonly Scenario[] = []
