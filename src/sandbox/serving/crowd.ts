import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'

/** Requests in hand at a time; whoever comes beyond is turned away with 503 (RATE-3). */
export const MAX_IN_HAND = 48
/** Rounds of a millisecond that a rush is waited for at most. */
const PATIENCE = 20

/** Counts the requests in hand. */
export interface Crowd {
  /** Lets one more in; false where there are too many already. */
  enter(): boolean
  leave(): void
  /** Lets whoever comes at the same time come in before the work begins; one who comes alone does not wait. */
  settle(): Promise<void>
}

export function crowd(): Crowd {
  let inHand = 0
  let arrived = 0
  return {
    enter() {
      if (inHand >= MAX_IN_HAND) return false
      inHand += 1
      arrived += 1
      return true
    },
    leave() {
      inHand -= 1
    },
    async settle() {
      await turn()
      for (let round = 0, seen = -1; inHand > 1 && seen !== arrived && round < PATIENCE; round += 1) {
        seen = arrived
        await delay(1)
      }
    },
  }
}
