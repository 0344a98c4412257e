import { accepts, type AcceptedChange } from './accepted-change.js'
import type { Change } from '../change.js'
import type { VersionComparison } from '../compare.js'

export interface ReviewedChange extends Change {
  /** Why somebody accepted it; null where nobody did. */
  readonly accepted: string | null
}

/** A comparison after a list of accepted changes was held against it. */
export interface VersionReview extends Omit<VersionComparison, 'changes'> {
  readonly changes: readonly ReviewedChange[]
  /** Entries that no change of this comparison fits. */
  readonly stale: readonly AcceptedChange[]
  /** How many breaking changes nobody accepted. */
  readonly unaccepted: number
}

/** Marks the changes that are accepted; the first entry that fits gives the reason. */
export function reviewChanges(comparison: VersionComparison, accepted: readonly AcceptedChange[] = []): VersionReview {
  const changes = comparison.changes.map(change => ({
    ...change,
    accepted: accepted.find(entry => accepts(entry, change))?.reason ?? null,
  }))
  return {
    ...comparison,
    changes,
    stale: accepted.filter(entry => !comparison.changes.some(change => accepts(entry, change))),
    unaccepted: changes.filter(change => change.level === 'breaking' && change.accepted === null).length,
  }
}
