import type { Socket } from 'node:net'
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'

/** Requests in flight at a time; one more is answered with 503 (RATE-3). */
const MAX_IN_FLIGHT = 48
/** A burst is waited for at most this often, a millisecond each time. */
const MAX_WAITS = 20

interface ConcurrencyLimit {
  /** Counts one more request, by the connection it came on; false where there are too many already. */
  acquire(socket: Socket): boolean
  release(): void
  /**
   * Lets requests that were sent at the same time arrive before the first of them is answered; null where there is
   * nothing to wait for.
   */
  waitForBurst(): Promise<void> | null
}

export function concurrencyLimit(): ConcurrencyLimit {
  const open = new WeakSet<Socket>()
  let connections = 0
  let inFlight = 0
  let arrived = 0
  /** Connections opened since the last burst. Callers who keep theirs are no burst, unless there are many of them. */
  let opened = 0
  const track = (socket: Socket): void => {
    if (open.has(socket)) return
    open.add(socket)
    connections += 1
    opened += 1
    socket.once('close', () => {
      connections -= 1
    })
  }
  const untilQuiet = async (): Promise<void> => {
    await turn()
    for (let wait = 0, seen = -1; inFlight > 1 && seen !== arrived && wait < MAX_WAITS; wait += 1) {
      seen = arrived
      await delay(1)
    }
    opened = 0
  }
  return {
    acquire(socket) {
      track(socket)
      if (inFlight >= MAX_IN_FLIGHT) return false
      inFlight += 1
      arrived += 1
      return true
    },
    release() {
      inFlight -= 1
    },
    waitForBurst: () => (opened > 0 || connections > MAX_IN_FLIGHT ? untilQuiet() : null),
  }
}
