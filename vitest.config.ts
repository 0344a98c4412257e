import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'contracts/**/*.pact.test.ts', 'suites/**/*.suite.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
