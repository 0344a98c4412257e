import { createServer, type AddressInfo, type Socket } from 'node:net'
import { elapsed } from '../clock.js'

/** A request as it came. */
export interface WireCall {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  /** 1 for the first call of the server. */
  readonly number: number
}

/** The way back to whoever called: bytes, and nothing in between that would keep them within HTTP. */
export interface Wire {
  /** false: the client does not take more for now, or is gone. */
  write(bytes: Buffer | string): boolean
  /** Writes, and closes the connection. */
  end(bytes?: Buffer | string): void
  /** Ends the connection as a crash would. */
  reset(): void
  /** Does it again and again, so many milliseconds apart, until it returns false or the client is gone. */
  repeat(milliseconds: number, act: () => boolean): void
  /** Writes what is made as fast as the client takes it, until there is no more. */
  pour(make: () => Buffer | string | null): void
  /** Nothing more comes of this call: from here on the client takes its own time. */
  done(): void
}

export interface WireServer {
  readonly origin: string
  /** Milliseconds during which a client waited for us, as long as it may. */
  waitedFor(): number
  close(): Promise<void>
}

/** Bytes that a request may have; a client that sends more is hung up on. */
const MOST_SENT = 64 * 1024 * 1024
/** Milliseconds after which a client that still waits hangs: ours gives a request ten seconds. */
const LONGEST_WAIT = 15_000

/** A server on loopback that reads requests as HTTP/1.1 says and answers with whatever bytes it is given. */
export async function startWireServer(answer: (call: WireCall, wire: Wire) => Promise<void>): Promise<WireServer> {
  const sockets = new Set<Socket>()
  const open = new Set<symbol>()
  let calls = 0
  let since = 0
  let waited = 0
  const waiting = (): number => (open.size === 0 ? 0 : Math.min(elapsed() - since, LONGEST_WAIT))

  const server = createServer({ noDelay: true }, socket => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    const over = (call: symbol): void => {
      const soFar = waiting()
      if (open.delete(call) && open.size === 0) waited += soFar
    }
    const asked: symbol[] = []
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket)
        asked.forEach(over)
      })
      .on('data', (chunk: Buffer) => {
        received = Buffer.concat([received, chunk])
        if (received.length > MOST_SENT) socket.destroy()
        for (let read = readRequest(received); read !== null; read = readRequest(received)) {
          received = received.subarray(read.length)
          calls += 1
          const call = Symbol(String(calls))
          if (open.size === 0) since = elapsed()
          open.add(call)
          asked.push(call)
          const done = (): void => {
            over(call)
          }
          void answer({ ...read.request, number: calls }, wireTo(socket, done))
        }
      })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    waitedFor: () => waited + waiting(),
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function wireTo(socket: Socket, done: () => void): Wire {
  return {
    done,
    write: bytes => !socket.destroyed && socket.write(bytes),
    end(bytes = '') {
      if (!socket.destroyed) socket.end(bytes)
      done()
    },
    reset() {
      socket.resetAndDestroy()
      done()
    },
    repeat(milliseconds, act) {
      const timer = setInterval(() => {
        if (socket.destroyed || !act()) clearInterval(timer)
      }, milliseconds)
    },
    pour(make) {
      const on = (): void => {
        for (let more = true; more && !socket.destroyed;) {
          const bytes = make()
          if (bytes === null) {
            socket.off('drain', on)
            done()
            return
          }
          more = socket.write(bytes)
        }
      }
      socket.on('drain', on)
      on()
    },
  }
}

interface ReadRequest {
  readonly request: Omit<WireCall, 'number'>
  /** Bytes that it took. */
  readonly length: number
}

/** The first request of what was received; null where it is not all there. Our client always tells the length. */
function readRequest(received: Buffer): ReadRequest | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = received.toString('latin1', 0, end).split('\r\n')
  const [method = '', target = ''] = first.split(' ')
  const headers = new Map(
    lines.map(line => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const length = end + 4 + Number(headers.get('content-length') ?? 0)
  if (received.length < length) return null
  return { request: { method, target, headers, body: received.subarray(end + 4, length) }, length }
}
