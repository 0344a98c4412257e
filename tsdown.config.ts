import { defineConfig } from 'tsdown'

/** Run for what they do; every other file of src only defines. */
const scripts = /src\/(?:cli\/main|pact\/verification\/verifier-child)\.ts$/

/**
 * Few files, for a start must not open a thousand: one for each entry point and command, and what they share. Packages
 * that the package depends on are left out of them.
 */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'pact/verifier-child': 'src/pact/verification/verifier-child.ts',
  },
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  hash: false,
  dts: true,
  treeshake: {
    moduleSideEffects: [
      { test: scripts, sideEffects: true },
      { test: /\/src\//, sideEffects: false },
    ],
  },
})
