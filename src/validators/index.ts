export type { Problem } from './problem.js'
export { createValidators, type Subject, type Validators } from './validators.js'
