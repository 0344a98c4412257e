import { defineConfig } from 'vitest/config'

// `npm test` is ours and stays on loopback; `npx vitest run suites` verifies whatever the environment or .env names.
const onLoopback = process.env.npm_lifecycle_event === 'test'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'contracts/**/*.pact.test.ts', 'suites/**/*.suite.ts'],
    // to load the catalogue and its validators anew for every file takes longer than most tests; no module keeps state
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: onLoopback ? { ASBUILT_TARGET: 'sandbox' } : {},
  },
})
