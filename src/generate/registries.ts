import type { Definition } from './definitions.js'

/** One generated list: which folder it is made from, what it takes, and in which order. */
export interface Registry {
  /** Below `src`. Its files export the definitions; `registry.generated.ts` is written into it. */
  readonly folder: string
  /** The name of the list. */
  readonly list: string
  /** The type of one definition, and the file below `folder` that exports it. */
  readonly type: { readonly name: string; readonly from: string }
  /** What an exported object must have to be one of them. */
  readonly has: readonly string[]
  /**
   * `clause`: by the place of the clause in schemas/requirements.yaml; of several clauses, by the first one of the rule group
   * that the definition names first. Ties, and everything under `file`: by path, then by the place in the file.
   */
  readonly order: 'clause' | 'file'
  /** What is a definition, but stands for itself. */
  readonly except?: (definition: Definition) => boolean
}

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
    folder: 'scenarios',
    list: 'scenarios',
    type: { name: 'Scenario', from: 'engine/scenario.ts' },
    has: ['id', 'clauses', 'run'],
    order: 'clause',
    // a scenario that judges nothing is sent where the plan needs an exchange, and has no cells of its own
    except: ({ clauses }) => clauses.length === 0,
  },
]
