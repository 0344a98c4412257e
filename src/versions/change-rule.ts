import type { Difference } from './change.js'
import type { OperationPair } from './pair.js'

/** One kind of change between two versions: what it is, how to find it, and what it does to a client that moves. */
export interface ChangeRule {
  /** File name: `response-field-removed`. */
  readonly id: string
  /** What it means for the client, in one sentence. */
  readonly meaning: string
  /** Every such change of one operation. Levels are for a client that moves from `pair.from` to `pair.to`. */
  detect(pair: OperationPair): Iterable<Difference>
}

/** Makes a change rule; the function exists for its types. */
export function defineChangeRule(rule: ChangeRule): ChangeRule {
  return rule
}
