import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands before a target: passes every request on, and answers 504 in place of the answers that are lost. */
export async function losingProxy(
  origin: string,
  isLost: (method: string, path: string, digest: number) => boolean,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bytesOf(request)
      const { method = 'GET', url = '/', headers } = request
      const {
        host: _host,
        connection: _connection,
        'content-length': _length,
        'transfer-encoding': _encoding,
        ...rest
      } = headers as Record<string, string>
      const answer = await fetch(`${origin}${url}`, { method, headers: rest, ...(body.length === 0 ? {} : { body }) })
      const text = Buffer.from(await answer.arrayBuffer())
      // the same request sent again is the same digest: it stays lost
      const digest = createHash('sha256')
        .update(`${method} ${url} `)
        .update(body.toString('latin1').replaceAll(/-{4,}\S+/g, ''))
        .digest()
        .readUInt32BE(0)
      if (isLost(method, url, digest)) return response.writeHead(504).end()
      const sent = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !['connection', 'transfer-encoding', 'content-encoding', 'keep-alive'].includes(name),
        ),
      )
      return response.writeHead(answer.status, { ...sent, 'content-length': text.length }).end(text)
    })()
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(
        resolve =>
          void server.close(() => {
            resolve()
          }),
      ),
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
