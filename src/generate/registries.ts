import type { Registry } from './definitions.js'

/**
 * Every registry. A folder may import the registries of those above it: they are written first, for the definitions are
 * imported to be read.
 */
export const registries: readonly Registry[] = [
  {
    folder: 'checks',
    list: 'checks',
    type: { name: 'Check', from: 'engine/check.ts' },
    has: ['id', 'clause', 'inspect'],
    order: 'clause',
    example: [
      "const ofPages = checks.filter(({ clause }) => clause.startsWith('PAGE-'))",
      'inspectExchange(exchange, { catalogue, validators, checks: ofPages })',
    ],
  },
  {
    folder: 'sandbox/changes/faults',
    list: 'faults',
    type: { name: 'Fault', from: 'fault.ts' },
    has: ['id', 'clause', 'text'],
    order: 'clause',
  },
  {
    folder: 'sandbox/changes/variants',
    list: 'variants',
    type: { name: 'Variant', from: 'variant.ts' },
    has: ['id', 'why', 'text'],
    order: 'file',
  },
  {
    folder: 'versions/rules',
    list: 'changeRules',
    type: { name: 'ChangeRule', from: '../change.ts' },
    has: ['id', 'meaning', 'detect'],
    order: 'file',
  },
  {
    folder: 'reporters',
    list: 'formats',
    type: { name: 'Reporter', from: 'reporter.ts' },
    has: ['id', 'render'],
    order: 'file',
    shape: 'map',
  },
  {
    folder: 'scenarios',
    list: 'scenarios',
    type: { name: 'Scenario', from: 'engine/scenario.ts' },
    has: ['id', 'clauses', 'run'],
    order: 'clause',
    example: [
      "const reading = scenarios.filter(({ mode }) => mode === 'read')",
      'buildPlan({ catalogue, checks, scenarios: reading, selection: everything, write: false, seed: 1 })',
    ],
    // a scenario that judges nothing is sent where the plan needs an exchange, and has no cells of its own
    except: ({ clauses }) => clauses.length === 0,
  },
  {
    folder: 'proof/proofs',
    list: 'proofs',
    type: { name: 'Proof', from: '../proof.ts' },
    has: ['id', 'title', 'work', 'judge'],
    order: 'file',
  },
]
