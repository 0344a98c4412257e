export { buildPlan, holes, type Cell, type Plan, type PlanInput, type Step } from './plan.js'
export { allOperations, everything, parseSelection, type Selection } from './selection.js'
export { cleanUp, type Cleanup, type CleanupOptions } from './cleanup.js'
export { run, type RunOptions, type RunStream } from './run.js'
