import type { IncomingMessage } from 'node:http'

/** The largest request body that is looked at, in bytes. */
const MAX_BODY = 8 * 1024 * 1024
/** What is swallowed of an oversized body, so that the sender gets to read the refusal; beyond it the answer comes at once. */
const MAX_SWALLOWED = 64 * 1024 * 1024

export type ReceivedBody =
  { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'too-large' } | { readonly kind: 'aborted' }

/** Reads the whole body of a request; an oversized one is swallowed, not kept. */
export function receiveBody(incoming: IncomingMessage): Promise<ReceivedBody> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY) chunks.push(chunk)
      else chunks.length = 0
      if (size > MAX_SWALLOWED) {
        incoming.pause()
        resolve({ kind: 'too-large' })
      }
    })
    incoming.once('end', () =>
      resolve(size > MAX_BODY ? { kind: 'too-large' } : { kind: 'bytes', bytes: Buffer.concat(chunks) }),
    )
    incoming.once('error', () => resolve({ kind: 'aborted' }))
    incoming.once('close', () => resolve({ kind: 'aborted' }))
  })
}
