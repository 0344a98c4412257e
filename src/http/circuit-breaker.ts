import { RunStoppedError } from './errors.js'

/** Failures in a row after which nobody is believed to be there any more. */
export const MAX_FAILURES = 4

/** Opens, for good, after a few failures in a row: nothing is sent to a target that is down. */
export interface CircuitBreaker {
  /** `why` in plain words: `nothing listens at 127.0.0.1:9`. */
  recordFailure(why: string): void
  recordSuccess(): void
  /** @throws RunStoppedError where it is open. */
  assertClosed(): void
}

export function createCircuitBreaker(apiUrl: string): CircuitBreaker {
  let failures = 0
  let last = ''
  return {
    recordFailure(why) {
      failures += 1
      last = why
    },
    recordSuccess() {
      if (failures < MAX_FAILURES) failures = 0
    },
    assertClosed() {
      if (failures < MAX_FAILURES) return
      throw new RunStoppedError(
        'target-down',
        `${apiUrl} stopped answering (${failures} failures in a row): ${last}. ` +
          'Check PROCORE_API_URL and that the target is up, then run again.',
      )
    },
  }
}
