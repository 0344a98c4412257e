export {
  anybodysVariable,
  createRedactor,
  processRedactor,
  SECRET_VARIABLE,
  secretKinds,
  type Redactor,
  type Secret,
  type SecretKind,
} from './redactor.js'
