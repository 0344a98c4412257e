import type { IncomingMessage } from 'node:http'
import { type Json, type JsonObject, isObject } from '../../json/index.js'
import { type FormNode, type FormTree, formTree, readParts } from './form.js'
import { type JsonBody, readJson } from './json-body.js'

/** The largest request body that is looked at, in bytes. */
const MAX_BODY = 8 * 1024 * 1024
/**
 * What is read and dropped of an oversized body, so that the sender gets to read the refusal; beyond it the answer
 * comes at once.
 */
const MAX_DRAINED = 64 * 1024 * 1024

type ReceivedBody =
  { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'too-large' } | { readonly kind: 'aborted' }

/** Reads the whole body of a request; an oversized one is drained, not kept. `held` hears how much more is kept. */
export function receiveBody(
  incoming: IncomingMessage,
  held: { readonly hold: (bytes: number) => void },
): Promise<ReceivedBody> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let size = 0
    let kept = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      const fits = size <= MAX_BODY
      held.hold(fits ? chunk.length : -kept)
      kept = fits ? size : 0
      if (fits) chunks.push(chunk)
      else chunks.length = 0
      if (size > MAX_DRAINED) {
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

/** A request body as it was read, before any schema has a say. */
export type Payload =
  | { readonly kind: 'json'; readonly value: JsonObject }
  | { readonly kind: 'form'; readonly tree: FormTree }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'unsupported' }

/** Reads a body as its Content-Type says (USER-13). A JSON document that is no object reads as an empty one. */
export async function readPayload(headers: Readonly<Record<string, string>>, bytes: Buffer): Promise<Payload> {
  const contentType = headers['content-type']
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') return { kind: 'unsupported' }
  if (contentType === undefined) return bytes.length === 0 ? { kind: 'none' } : { kind: 'unsupported' }
  const media = mediaTypeOf(contentType)
  if (media === 'application/json') return fromJson(bytes)
  if (media !== 'multipart/form-data' && media !== 'application/x-www-form-urlencoded') {
    return bytes.length === 0 ? { kind: 'none' } : { kind: 'unsupported' }
  }
  const read = await readParts(contentType, bytes)
  return read.ok ? { kind: 'form', tree: formTree(read.parts) } : { kind: 'unreadable', message: read.message }
}

function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

function fromJson(bytes: Buffer): Payload {
  const body: JsonBody = readJson(bytes)
  if (!body.ok) return { kind: 'unreadable', message: body.message }
  return { kind: 'json', value: isObject(body.value) ? body.value : {} }
}

/** What stands under a name of the body: JSON, a node of the form, or undefined. */
export function bodyMember(
  payload: Payload,
  name: string,
): { readonly json: Json } | { readonly form: FormNode } | undefined {
  if (payload.kind === 'json' && Object.hasOwn(payload.value, name)) return { json: payload.value[name] as Json }
  const node = payload.kind === 'form' ? payload.tree.children.get(name) : undefined
  return node === undefined ? undefined : { form: node }
}
