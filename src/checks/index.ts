import type { Check } from './check.js'

export { defineCheck, type Check, type Judged } from './check.js'
export { inspectExchange, type Inspection, type InspectOptions } from './inspect.js'

/** Every check, in the order of the rules. */
export const checks: readonly Check[] = []
