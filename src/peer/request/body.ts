import type { Call } from '../serving/call.js'
import { isObject, readJson, type Json } from './json.js'
import { partText, readMultipart, type Part } from './multipart.js'
import { badRequest, HttpError, unsupported } from '../serving/http-error.js'
import type { SentFields, SentValue } from './fields.js'

export type Media = 'json' | 'multipart'
export type Content =
  { readonly media: 'json'; readonly value: Json } | { readonly media: 'multipart'; readonly parts: readonly Part[] }

const MEDIA: Readonly<Record<string, Media>> = { 'application/json': 'json', 'multipart/form-data': 'multipart' }

export function readJsonBody(body: Buffer): Json {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw badRequest('the body is not JSON')
  }
}

/** The body in one of the media types that the operation takes. @throws HttpError 400, 413, 415 (USER-13) */
export function readContent({ incoming }: Call, taken: readonly Media[]): Content {
  const { body, headers } = incoming
  if (body === undefined) throw new HttpError(413, { message: 'The body is too large.' })
  const header = headers['content-type'] ?? (body.length === 0 ? 'application/json' : '')
  const media = MEDIA[header.split(';')[0]?.trim().toLowerCase() ?? '']
  const encoding = headers['content-encoding'] ?? 'identity'
  if (media === undefined || !taken.includes(media) || encoding.toLowerCase() !== 'identity') throw unsupported()
  if (media === 'json') return { media, value: readJsonBody(body) }
  return { media, parts: readMultipart(body, header) }
}

/** A form part as a raw value; a file that was chosen (it has a name or bytes) is put away first. */
export function sentValueOf(part: Part, call: Call): SentValue {
  if (part.filename === undefined) return { kind: 'form', text: partText(part) }
  if (part.filename === '' && part.bytes.length === 0) return { kind: 'form', text: '' }
  return { kind: 'file', stored: call.context.files.put(part) }
}

export const missing = (name: string): HttpError =>
  badRequest(`param is missing or the value is empty or invalid: ${name}`)

/** The attributes under `user`. @throws HttpError 400 without them */
export function readUser(call: Call, taken: readonly Media[]): SentFields {
  const content = readContent(call, taken)
  if (content.media === 'json') {
    const user = isObject(content.value) && Object.hasOwn(content.value, 'user') ? content.value['user'] : undefined
    if (!isObject(user)) throw missing('user')
    return new Map(Object.entries(user).map(([field, value]) => [field, { kind: 'json', value }]))
  }
  const named = content.parts.map(part => ({ part, field: /^user\[([^[\]]+)\]$/.exec(part.name)?.[1] }))
  const entry = new Map(
    named.flatMap(({ part, field }) => (field === undefined ? [] : [[field, sentValueOf(part, call)] as const])),
  )
  if (entry.size === 0) throw missing('user')
  return entry
}
