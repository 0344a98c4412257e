/**
 * `asbuilt/vitest`: matchers and suites. Importing it extends vitest's `expect`, its types included.
 * @module
 */
export { matchers, type ConformOptions } from './vitest/matchers.js'
export { defineConformanceSuite } from './vitest/conformance-suite.js'
export type { ConformanceOptions } from './vitest/suite-settings.js'
