import type { Clock } from './clock.js'
import { interruption, RunStoppedError } from './errors.js'

/** Waits no longer than it may: no single wait beyond the limit, and no sum of them without progress in between. */
export interface WaitBudget {
  /** @throws RunStoppedError where the wait is too long, or the run was interrupted meanwhile. */
  wait(milliseconds: number, why: string): Promise<void>
  /** Time lost on a request that nobody answered counts like a wait. */
  charge(milliseconds: number): void
  /** An answer came that is one. */
  reset(): void
}

export interface WaitBudgetOptions {
  readonly clock: Clock
  /** Milliseconds; Infinity where waiting costs nothing. */
  readonly limit: number
  readonly signal: AbortSignal | undefined
}

const seconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} s`

export function createWaitBudget({ clock, limit, signal }: WaitBudgetOptions): WaitBudget {
  let spent = 0
  return {
    async wait(milliseconds, why) {
      if (spent + milliseconds > limit) {
        const idle = spent > 0 ? `, after ${seconds(spent)} without progress` : ''
        throw new RunStoppedError(
          'target-down',
          `${why}: the run would have to wait ${seconds(milliseconds)}${idle}, ` +
            `and it may wait ${seconds(limit)} in all. ` +
            `Run it again later, or with a --max-wait of at least ${Math.ceil((spent + milliseconds) / 1000)}.`,
        )
      }
      spent += milliseconds
      await clock.sleep(milliseconds, signal)
      if (signal?.aborted === true) throw interruption()
    },
    charge(milliseconds) {
      spent += milliseconds
    },
    reset() {
      spent = 0
    },
  }
}
