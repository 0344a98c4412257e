import { createHash } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'

/**
 * Preloaded into a process with a sandbox in it (`node --import`): writes what the sandbox was sent, in order, one line
 * a request – method, path with query, and the first digits of a hash of the body – to the file in `REQUEST_LOG`.
 * Listens to Node itself, so that it knows nothing of the code whose behaviour it records.
 */
interface Entry {
  readonly line: string
  readonly chunks: Buffer[]
}

const entries: Entry[] = []

subscribe('http.server.request.start', message => {
  const { request } = message as { request: IncomingMessage }
  const entry: Entry = { line: `${request.method ?? ''} ${request.url ?? ''}`, chunks: [] }
  entries.push(entry)
  const emit = request.emit.bind(request)
  request.emit = (name: string, ...values: unknown[]) => {
    if (name === 'data') entry.chunks.push(Buffer.from(values[0] as Uint8Array))
    return emit(name, ...values)
  }
})

function bodyDigest(chunks: readonly Buffer[]): string {
  if (chunks.length === 0) return '-'
  return createHash('sha256').update(Buffer.concat(chunks)).digest('hex').slice(0, 10)
}

process.on('exit', () => {
  const lines = entries.map(({ line, chunks }) => `${line} ${bodyDigest(chunks)}`)
  writeFileSync(process.env.REQUEST_LOG ?? 'request-log.txt', `${lines.join('\n')}\n`)
})
