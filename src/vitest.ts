/**
 * `asbuilt/vitest`: matchers and suites. Importing it extends vitest's `expect`, its types included.
 * @module
 */
export { matchers, type ConformOptions } from './vitest/matchers.js'
export { defineConformanceSuite, type ConformanceOptions } from './vitest/conformance-suite.js'
