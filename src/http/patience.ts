import { RunStoppedError } from './client.js'
import type { Clock } from './clock.js'

/** Waits no longer than it may: no single wait beyond the limit, and no sum of them without progress in between. */
export interface Patience {
  /** @throws RunStoppedError where the wait is too long, or the run was interrupted meanwhile. */
  wait(milliseconds: number, why: string): Promise<void>
  /** Time lost on a request that nobody answered counts like a wait. */
  lost(milliseconds: number): void
  /** An answer came that is one. */
  progress(): void
}

export interface PatienceOptions {
  readonly clock: Clock
  /** Milliseconds; Infinity where waiting costs nothing. */
  readonly limit: number
  readonly signal: AbortSignal | undefined
}

const seconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} s`

export function createPatience({ clock, limit, signal }: PatienceOptions): Patience {
  let spent = 0
  return {
    async wait(milliseconds, why) {
      if (spent + milliseconds > limit) {
        const so = spent > 0 ? `, after ${seconds(spent)} without progress` : ''
        throw new RunStoppedError(
          'target-down',
          `${why}: the run would have to wait ${seconds(milliseconds)}${so}, and it may wait ` +
            `${seconds(limit)} in all. Run it again later, or with a --max-wait of at least ${Math.ceil((spent + milliseconds) / 1000)}.`,
        )
      }
      spent += milliseconds
      await clock.sleep(milliseconds, signal)
      if (signal?.aborted === true) throw interrupted()
    },
    lost(milliseconds) {
      spent += milliseconds
    },
    progress() {
      spent = 0
    },
  }
}

export const interrupted = (): RunStoppedError => new RunStoppedError('interrupted', 'The run was interrupted.')
