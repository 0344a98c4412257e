import type { Socket } from 'node:net'
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'

/** Requests in hand at a time; whoever comes beyond is turned away with 503 (RATE-3). */
export const MAX_IN_HAND = 48
/** Rounds of a millisecond that a rush is waited for at most. */
const PATIENCE = 20

/** Counts the requests in hand. */
export interface Crowd {
  /** Lets one more in, by the connection it came on; false where there are too many already. */
  enter(socket: Socket): boolean
  leave(): void
  /** Lets whoever comes at the same time come in before the work begins; null where nobody has to wait. */
  settle(): Promise<void> | null
}

export function crowd(): Crowd {
  const open = new WeakSet<Socket>()
  let connections = 0
  let inHand = 0
  let arrived = 0
  /** First calls on their connections since the last rush: callers who keep theirs are no rush, unless there are many of them. */
  let newcomers = 0
  const meet = (socket: Socket): void => {
    if (open.has(socket)) return
    open.add(socket)
    connections += 1
    newcomers += 1
    socket.once('close', () => {
      connections -= 1
    })
  }
  const settle = async (): Promise<void> => {
    await turn()
    for (let round = 0, seen = -1; inHand > 1 && seen !== arrived && round < PATIENCE; round += 1) {
      seen = arrived
      await delay(1)
    }
    newcomers = 0
  }
  return {
    enter(socket) {
      meet(socket)
      if (inHand >= MAX_IN_HAND) return false
      inHand += 1
      arrived += 1
      return true
    },
    leave() {
      inHand -= 1
    },
    settle: () => (newcomers > 0 || connections > MAX_IN_HAND ? settle() : null),
  }
}
