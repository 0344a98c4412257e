import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Connections, each with one request at a time. */
  readonly connections: number
  readonly requests: number
}

/** Asks for the same over and over. @returns answers a second. */
export async function answersPerSecond({ port, path, headers, connections, requests }: Load): Promise<number> {
  const lines = [
    `GET ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  const request = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  let left = requests
  const more = (): boolean => left-- > 0
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, () => ask(port, request, more)))
  return requests / ((performance.now() - start) / 1000)
}

/** One connection, for as long as there is more to ask. */
function ask(port: number, request: Buffer, more: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      if (more()) socket.write(request)
      else socket.end(resolve)
    }
    const socket: Socket = connect(port, '127.0.0.1', next)
    const read = reader(next)
    socket.on('data', chunk => {
      try {
        read(chunk)
      } catch (error) {
        socket.destroy()
        reject(error)
      }
    })
    socket.on('error', reject)
  })
}

/** Counts the bytes of answers with a Content-Length; `done` is called at the end of each. */
function reader(done: () => void): (chunk: Buffer) => void {
  let head: Buffer = Buffer.alloc(0)
  let left = 0
  return chunk => {
    if (left > 0) {
      left -= chunk.length
    } else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const at = head.indexOf('\r\n\r\n')
      if (at < 0) return
      const text = head.toString('latin1', 0, at)
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      if (!text.startsWith('HTTP/1.1 200') || length === undefined)
        throw new Error(`answered with ${text.split('\r\n')[0]}`)
      left = Number(length) - (head.length - at - 4)
      head = Buffer.alloc(0)
    }
    if (left === 0) done()
  }
}
