import type { Catalogue, Operation } from '../catalogue/index.js'
import { UsageError } from '../findings/index.js'
import { changeFingerprint, levels, type VersionChange, type Level } from './change.js'
import { pairOperations, type OperationPair } from './operation-pair.js'
import { changeRules } from './rules/registry.generated.js'

/** What a comparison reads of the catalogue. */
export type ComparedCatalogue = Pick<Catalogue, 'operations' | 'models' | 'versions'>

/** Two versions held against each other, for a client that moves from `from` to `to`. */
export interface VersionComparison {
  readonly from: string
  readonly to: string
  /** Operations by what became of them. */
  readonly operations: {
    readonly compared: number
    readonly changed: number
    readonly added: number
    readonly removed: number
  }
  readonly counts: Readonly<Record<Level, number>>
  /** By operation, then in the order of the rules. */
  readonly changes: readonly VersionChange[]
}

/**
 * Compares the documents of two versions, `1.0` or `1.3` for example; `from` may be the later one.
 * @throws UsageError where the catalogue has no such version.
 * @example
 * const { changes } = compareVersions(loadCatalogue(), from, to)
 * console.log(changes.filter(({ level }) => level === 'breaking').map(({ message }) => message))
 */
export function compareVersions(catalogue: ComparedCatalogue, from: string, to: string): VersionComparison {
  const pairs = pairOperations(operationsOf(catalogue, from), operationsOf(catalogue, to), catalogue.models)
  const perPair = pairs.map(pair => ({ pair, changes: changesOf(pair) }))
  const changes = perPair.flatMap(result => result.changes)
  const shared = perPair.filter(({ pair }) => pair.from !== null && pair.to !== null)
  return {
    from,
    to,
    changes,
    operations: {
      compared: shared.length,
      changed: shared.filter(result => result.changes.length > 0).length,
      added: pairs.filter(pair => pair.from === null).length,
      removed: pairs.filter(pair => pair.to === null).length,
    },
    counts: Object.fromEntries(
      levels.map(level => [level, changes.filter(change => change.level === level).length]),
    ) as Record<Level, number>,
  }
}

function changesOf(pair: OperationPair): VersionChange[] {
  return changeRules.flatMap(rule =>
    [...rule.detect(pair)].map(difference => ({
      rule: rule.id,
      operation: pair.operation,
      ...difference,
      fingerprint: changeFingerprint(rule.id, pair.operation, difference),
    })),
  )
}

function operationsOf({ operations, versions }: ComparedCatalogue, version: string): readonly Operation[] {
  if (versions.includes(version)) return operations.filter(operation => operation.version === version)
  throw new UsageError(
    `There is no version ${JSON.stringify(version)}.`,
    `The documents describe ${versions.join(', ')}.`,
    `Name two of them: asbuilt diff ${versions[0] ?? ''} ${versions.at(-1) ?? ''}`,
  )
}
