import type { ClauseId, Severity } from '../findings/index.js'
import type { Kill } from './kill.js'

/** What a worker is asked to do. */
export type Job =
  | { readonly kind: 'hunt'; readonly fault: string; readonly seed: number; readonly prover?: string }
  | { readonly kind: 'sound'; readonly seed: number; readonly variant?: string }

/** How a run against a target that is sound came out. */
export interface SoundRun {
  readonly seed: number
  readonly variant: string | null
  readonly verdict: string
  readonly findings: Readonly<Record<Severity, number>>
  /** The first breaches, for whoever has to mend them. */
  readonly breaches: readonly string[]
  readonly requests: number
  /** Cells of clause and operation that were judged. */
  readonly judged: number
  /** Clauses that were judged nowhere although the target is asked about them. */
  readonly unjudged: readonly ClauseId[]
}

export interface Results {
  readonly hunt: Kill
  readonly sound: SoundRun
}
