import { connect, type Socket } from 'node:net'

/** A connection that is spoken to byte by byte. */
export interface Wire {
  send(bytes: string | Uint8Array): Promise<void>
  /** What has come back, once there is enough of it or the other side has hung up. */
  heard(isEnough?: (text: string) => boolean): Promise<string>
  /** Ends it as a program that crashes does. */
  reset(): void
  end(): void
}

export async function openWire(url: string): Promise<Wire> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
  let text = ''
  let closed = false
  const waiting = new Set<() => void>()
  const tell = (): void => {
    for (const look of waiting) look()
  }
  socket.setNoDelay()
  socket.on('data', chunk => {
    text += chunk.toString('latin1')
    tell()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    closed = true
    tell()
  })
  await new Promise(resolve => {
    socket.once('connect', resolve)
    socket.once('close', resolve)
  })
  return {
    send: bytes => written(socket, bytes),
    heard: (isEnough = () => false) =>
      new Promise(resolve => {
        const look = (): void => {
          if (!closed && !isEnough(text)) return
          waiting.delete(look)
          resolve(text)
        }
        waiting.add(look)
        look()
      }),
    reset: () => socket.resetAndDestroy(),
    end: () => socket.end(),
  }
}

function written(socket: Socket, bytes: string | Uint8Array): Promise<void> {
  return new Promise(resolve => {
    socket.write(bytes, () => {
      resolve()
    })
  })
}

/** Sends a text and gives what comes back until the other side hangs up. */
export async function converse(url: string, text: string): Promise<string> {
  const wire = await openWire(url)
  await wire.send(text)
  const heard = await wire.heard()
  wire.end()
  return heard
}
