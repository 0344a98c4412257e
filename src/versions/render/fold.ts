import { levels, type Level } from '../change.js'
import type { ReviewedChange, VersionReview } from '../accept/review.js'

/** The changes of one operation. */
export interface ChangedOperation {
  /** `GET /users` */
  readonly name: string
  readonly changes: readonly ReviewedChange[]
}

/** Folds a review by operation, in the order of the comparison; within an operation what breaks comes first. */
export function byOperation({ changes }: VersionReview): readonly ChangedOperation[] {
  const folded = new Map<string, ReviewedChange[]>()
  for (const change of changes) {
    const name = `${change.operation.method} ${change.operation.resource}`
    folded.set(name, [...(folded.get(name) ?? []), change])
  }
  return [...folded].map(([name, ofIt]) => ({
    name,
    changes: ofIt.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  }))
}

/** How people read a level. */
export const levelNames: Readonly<Record<Level, string>> = {
  breaking: 'breaking',
  'possibly-breaking': 'possibly breaking',
  safe: 'safe',
}

/** `14 operations compared, 4 changed; 2 added, none removed` */
export function sayOperations({ operations: { compared, changed, added, removed } }: VersionReview): string {
  const some = (count: number): string => (count === 0 ? 'none' : String(count))
  const noun = compared === 1 ? 'operation' : 'operations'
  return `${compared} ${noun} compared, ${some(changed)} changed; ${some(added)} added, ${some(removed)} removed`
}

/** `10 breaking (3 of them accepted), 0 possibly breaking, 13 safe` */
export function sayCounts({ counts, unaccepted }: VersionReview): string {
  const accepted = counts.breaking - unaccepted
  return (
    `${counts.breaking} breaking${accepted === 0 ? '' : ` (${accepted} of them accepted)`}, ` +
    `${counts['possibly-breaking']} ${levelNames['possibly-breaking']}, ${counts.safe} ${levelNames.safe}`
  )
}

/** What it comes to, in one sentence. */
export function sayVerdict({ from, to, changes, counts, unaccepted }: VersionReview): string {
  const move = `moves from ${from} to ${to}`
  if (changes.length === 0) return `Nothing changes for a client that ${move}.`
  if (unaccepted > 0) return `Something breaks for a client that ${move}.`
  return counts.breaking > 0
    ? `All that breaks for a client that ${move} is accepted.`
    : `Nothing certainly breaks for a client that ${move}.`
}
