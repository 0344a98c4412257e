export type { Problem } from './problem.js'
export { runFileProblems } from './run-file.js'
export { createValidators, type Subject, type Validators } from './validators.js'
