import { setTimeout as delay } from 'node:timers/promises'

/** The only source of time. `sleep` ends early, without an error, when the signal aborts. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    await delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
  },
}
