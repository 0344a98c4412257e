/**
 * `asbuilt/sandbox`: the stand-in for the API on loopback, without the judge, for tests that must start at once.
 * @module
 */
export { startSandbox, type Sandbox } from './sandbox/sandbox.js'
export { UnknownFaultError } from './sandbox/changes/unknown-fault-error.js'
export type { SandboxOptions } from './sandbox/options.js'
export { readCompanyFile, SeedFileError } from './sandbox/seed/read-company-file.js'
