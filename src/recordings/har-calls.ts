import type { Content, Entry, Header, Param, PostData, Request, Response } from 'har-format'
import type { HeaderPairs } from '../findings/index.js'
import { isObject, type Json, type JsonObject } from '../json/index.js'

type HarFile = JsonObject & { log: JsonObject & { entries: Json[] } }

/** HAR 1.2, at least its log with entries. */
export function isHar(value: Json | undefined): value is HarFile {
  return isObject(value) && isObject(value.log) && Array.isArray(value.log.entries)
}

/** What is read of an entry; empty, or 0, where that is not recorded. */
export interface HarCall {
  readonly method: string
  readonly url: string
  /** Names in lower case. */
  readonly sentHeaders: HeaderPairs
  /** As text; form fields that were recorded one by one are written as a form is. */
  readonly sentBody: string | null
  readonly status: number
  readonly headers: HeaderPairs
  /** The body after decompression; null where it was not recorded. */
  readonly bytes: Buffer | null
  /** Milliseconds since 1970, and how long it took. */
  readonly startedAt: number
  readonly duration: number
}

export function harCalls({ log }: HarFile): readonly HarCall[] {
  return partsOf<Entry>(log.entries).map(callIn)
}

/** A part of a HAR file as tools write it: under each key of the format may stand anything, or nothing. */
type Loose<T> = { readonly [K in keyof T]?: Json }
const partOf = <T>(value: Json | undefined): Loose<T> => (isObject(value) ? (value as Loose<T>) : {})
const partsOf = <T>(value: Json | undefined): readonly Loose<T>[] =>
  Array.isArray(value) ? value.filter(isObject).map(part => part as Loose<T>) : []
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

function callIn(entry: Loose<Entry>): HarCall {
  const [request, response] = [partOf<Request>(entry.request), partOf<Response>(entry.response)]
  return {
    method: textOf(request.method).toUpperCase(),
    url: textOf(request.url),
    sentHeaders: headersIn(request.headers),
    sentBody: postedIn(request.postData),
    status: typeof response.status === 'number' ? response.status : 0,
    headers: headersIn(response.headers),
    bytes: bytesIn(response.content),
    startedAt: Date.parse(textOf(entry.startedDateTime)) || 0,
    duration: typeof entry.time === 'number' ? entry.time : 0,
  }
}

/** HTTP/2 pseudo headers are no headers. */
function headersIn(headers: Json | undefined): HeaderPairs {
  return partsOf<Header>(headers)
    .map(({ name, value }) => [textOf(name).toLowerCase(), textOf(value)] as const)
    .filter(([name]) => !name.startsWith(':'))
}

function bytesIn(content: Json | undefined): Buffer | null {
  const { text, encoding, size } = partOf<Content>(content)
  if (typeof text === 'string') return Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8')
  return size === 0 ? Buffer.alloc(0) : null
}

function postedIn(postData: Json | undefined): string | null {
  const { text, params } = partOf<PostData>(postData)
  if (typeof text === 'string') return text
  const fields = partsOf<Param>(params).map(({ name, value }): [string, string] => [textOf(name), textOf(value)])
  return fields.length === 0 ? null : new URLSearchParams(fields).toString()
}
