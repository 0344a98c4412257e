import type { Catalogue, Clause, Operation } from '../catalogue/index.js'
import { UsageError } from '../findings/index.js'

/** Which part of the plan runs. Terms of one kind widen, kinds narrow: `v1.2,PAGE` is PAGE in v1.2. */
export interface Selection {
  readonly versions: readonly string[]
  /** Parts of operation ids. */
  readonly operations: readonly string[]
  /** Rule groups, rules or clauses. */
  readonly rules: readonly string[]
  readonly shard: { readonly index: number; readonly count: number } | null
}

/**
 * The selection that leaves nothing out.
 * @example
 * buildPlan({ catalogue, checks, scenarios, selection: everything, write: false, seed: 1 })
 */
export const everything: Selection = { versions: [], operations: [], rules: [], shard: null }

/**
 * Reads `--only` and `--shard` as the command line has them.
 * @param only - versions, parts of operation ids, rule groups, rules and clauses, with commas; undefined: all there is.
 * @param shard - `I/N`, the I-th of N shares of the operations, counted from 1; undefined: all of them.
 * @throws UsageError where a term names nothing in the catalogue, or the shard is no share.
 * @example
 * parseSelection(loadCatalogue(), 'v1.2,users_get,PAGE', '1/4')
 */
export function parseSelection(catalogue: Catalogue, only: string | undefined, shard: string | undefined): Selection {
  const terms = (only ?? '')
    .split(',')
    .map(term => term.trim())
    .filter(term => term !== '')
  const versions: string[] = []
  const operations: string[] = []
  const rules: string[] = []
  for (const term of terms) {
    const version = term.replace(/^v/, '')
    if (catalogue.versions.includes(version)) versions.push(version)
    else if (namesRule(catalogue, term)) rules.push(term)
    else if (allOperations(catalogue).some(operation => operation.id.includes(term))) operations.push(term)
    else
      throw new UsageError(
        `--only: nothing is called ${term}`,
        `looked for a version (${catalogue.versions.join(', ')}), a rule or group (PAGE, PAGE-4), a clause, ` +
          'and a part of an operation id',
        'correct the term, or leave --only out to run everything',
      )
  }
  return { versions, operations, rules, shard: parseShard(shard) }
}

function namesRule(catalogue: Catalogue, term: string): boolean {
  return catalogue.requirements.some(
    rule => rule.group === term || rule.id === term || rule.clauses.some(clause => clause.id === term),
  )
}

function parseShard(text: string | undefined): Selection['shard'] {
  if (text === undefined) return null
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const index = Number(match?.[1])
  const count = Number(match?.[2])
  if (match === null || index < 1 || index > count) {
    throw new UsageError(
      `--shard ${text} is no share of the run`,
      'expected I/N with 1 ≤ I ≤ N',
      'for example --shard 1/4',
    )
  }
  return { index, count }
}

export function allOperations(catalogue: Catalogue): readonly Operation[] {
  return [...catalogue.operations, ...catalogue.tokenOperations]
}

/** Is this cell of the plan selected? Shards deal out whole operations, so that their exchanges stay shared. */
export function selects(selection: Selection, catalogue: Catalogue, clause: Clause, operation: Operation): boolean {
  const { versions, operations, rules, shard } = selection
  if (versions.length > 0 && !versions.includes(operation.version)) return false
  if (operations.length > 0 && !operations.some(part => operation.id.includes(part))) return false
  if (
    rules.length > 0 &&
    !rules.some(term => clause.id === term || clause.rule === term || clause.rule.startsWith(`${term}-`))
  )
    return false
  return shard === null || allOperations(catalogue).indexOf(operation) % shard.count === shard.index - 1
}
