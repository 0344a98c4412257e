import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'

/** Run for what they do; every other file of src only defines. */
const scripts = /\/src\/(?:cli\/main|pact\/verification\/verifier-child|vitest\/matchers)\.ts$/

/**
 * Packages that nearly every command loads, and what they need: many small files, four times as fast in one. All others
 * stay packages of their own, loaded where they are used.
 */
const bundled = [
  'ajv',
  'ajv-formats',
  'commander',
  'fast-deep-equal',
  'fast-uri',
  'get-east-asian-width',
  'json-schema-traverse',
  'lossless-json',
]

/** Their licences ask to go wherever their code goes. */
const licences: Rolldown.Plugin = {
  name: 'licences',
  generateBundle() {
    const texts = bundled.map(name => {
      const folder = join(import.meta.dirname, 'node_modules', name)
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
      const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
      if (file === undefined) throw new Error(`${name} has no licence file`)
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    })
    this.emitFile({
      type: 'asset',
      fileName: 'third-party-licences.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    })
  },
}

const entry = {
  index: 'src/index.ts',
  sandbox: 'src/sandbox.ts',
  vitest: 'src/vitest.ts',
}

const common: UserConfig = {
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  hash: false,
}

/** Few files, for a start must not open a thousand: one for each entry point and command, and what they share. */
const code: UserConfig = {
  ...common,
  name: 'code',
  entry: {
    ...entry,
    'cli/main': 'src/cli/main.ts',
    'pact/verifier-child': 'src/pact/verification/verifier-child.ts',
  },
  dts: false,
  deps: { onlyBundle: bundled },
  plugins: [licences],
  // what is public has its comments in the types
  outputOptions: {
    comments: { jsdoc: false },
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      groups: [
        { name: 'package-root', test: /\/src\/package-root\.ts$/, priority: 1 },
        {
          name: 'base',
          test: /\/src\/(?:catalogue|encoding|findings|json|redaction)\/|\/node_modules\/lossless-json\//,
        },
      ],
    },
  },
  treeshake: {
    moduleSideEffects: [
      { test: scripts, sideEffects: true },
      { test: /\/src\//, sideEffects: false },
    ],
  },
}

/** The types of the entry points alone; a package's types are never copied. */
const types: UserConfig = {
  ...common,
  name: 'types',
  entry,
  clean: false,
  dts: { emitDtsOnly: true },
  outputOptions: { chunkFileNames: 'shared/[name].d.ts' },
  deps: { skipNodeModulesBundle: true },
}

export default defineConfig([code, types])
