export { learnEnvironment, learnRecorded } from './learned-secrets.js'
export { isDistinctive } from './secret-value.js'
export {
  createRedactor,
  processRedactor,
  SECRET_VARIABLE,
  secretKinds,
  type Redactor,
  type Secret,
  type SecretKind,
} from './redactor.js'
