import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Connections that are kept open at a time, and bytes of requests and answers that are held for all of them. */
const LIMITS = { connections: 1500, bytes: 128 * 1024 * 1024 }
/** What a request takes that is not answered yet, body and answer apart. */
const REQUEST_BYTES = 4096

/** What one request holds, from its head until its answer has left. */
export interface Account {
  /** So many bytes more, or fewer. It also shows that the caller is still there. */
  hold(bytes: number): void
  /** Until the answers to the requests before it on its connection have left; null where there are none. */
  readonly turn: Promise<void> | null
}

/** The connections of one server. */
export interface Connections {
  add(socket: Socket): void
  open(incoming: IncomingMessage, outgoing: ServerResponse): Account
  closeAll(): void
}

/**
 * Keeps what callers hold of a server within limits. Where there is too much of it, the connection that has been quiet
 * longest is ended: whoever opens connections, begins bodies or takes no answers, and leaves it at that, is in nobody's
 * way.
 */
export function connectionsWithin(limits: typeof LIMITS = LIMITS): Connections {
  // in the order in which they were last heard of
  const heardOf = new Map<Socket, Held>()
  let bytes = 0

  const end = (socket: Socket): void => {
    const held = heardOf.get(socket)
    if (held === undefined) return
    heardOf.delete(socket)
    bytes -= held.bytes
    socket.destroy()
  }
  const touch = (socket: Socket, held: Held): void => {
    heardOf.delete(socket)
    heardOf.set(socket, held)
  }
  const shrink = (): void => {
    for (const socket of heardOf.keys()) {
      if (heardOf.size <= limits.connections && bytes <= limits.bytes) return
      end(socket)
    }
  }

  return {
    add(socket) {
      heardOf.set(socket, { bytes: 0, last: null })
      socket.once('close', () => {
        end(socket)
      })
      shrink()
    },
    open({ socket }, outgoing) {
      let own = 0
      const hold = (more: number): void => {
        const held = heardOf.get(socket)
        if (held === undefined) return
        own += more
        held.bytes += more
        bytes += more
        touch(socket, held)
        if (more > 0) shrink()
      }
      const held = heardOf.get(socket)
      const turn = held?.last ?? null
      const left = new Promise<void>(resolve => {
        outgoing.once('close', () => {
          hold(-own)
          if (held?.last === left) held.last = null
          resolve()
        })
      })
      if (held !== undefined) held.last = left
      hold(REQUEST_BYTES)
      return { hold, turn }
    },
    closeAll() {
      for (const socket of heardOf.keys()) end(socket)
    },
  }
}

interface Held {
  bytes: number
  /** Until the answer to the last request has left; null where every one has. */
  last: Promise<void> | null
}
