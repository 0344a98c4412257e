/**
 * `asbuilt`: what the command line is made of. A run is `loadCatalogue` → `buildPlan` → `openTarget` → `run`, and
 * `reporters` write what came of it. JSON is read without losing a digit: whole numbers beyond 2^53-1 are bigints.
 * @module
 */
export {
  CatalogueError,
  loadCatalogue,
  type Catalogue,
  type Clause,
  type Operation,
  type Requirement,
  type Selector,
} from './catalogue/index.js'
export { createValidators, type Problem, type Validators } from './validators/index.js'
export {
  checks,
  defineCheck,
  inspectExchange,
  NOT_APPLICABLE,
  type Check,
  type CheckContext,
  type Observations,
} from './checks/index.js'
export { scenarios, type Scenario, type ScenarioContext } from './scenarios/index.js'
export {
  buildPlan,
  everything,
  uncoveredCells,
  parseSelection,
  run,
  type Plan,
  type RunOptions,
  type RunStream,
  type Selection,
} from './runner/index.js'
export {
  exitCodes,
  UsageError,
  verdictOf,
  type Exchange,
  type Finding,
  type Outcome,
  type RecordedRun,
  type Run,
  type Severity,
  type TargetedRun,
  type Verdict,
} from './findings/index.js'
export { parseJson, stringifyJson, type Json } from './json/index.js'
export { reporters } from './reporters/index.js'
export {
  readCompanyFile,
  SeedFileError,
  startSandbox,
  UnknownFaultError,
  type Sandbox,
  type SandboxOptions,
} from './sandbox/index.js'
export type { Target } from './http/index.js'
export { openTarget, type OpenedTarget, type TargetOptions } from './target/index.js'
export { compareVersions } from './versions/index.js'
