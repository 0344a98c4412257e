import { isUtf8 } from 'node:buffer'
import { JsonLimitError, readJson, type Json } from '../json/index.js'
import type { SecretKind } from '../redaction/index.js'
import { atOnce, type Slices } from '../slices.js'

export type ExchangeId = string

/** Who calls: the credentials a request goes out with. `nobody` sends no Authorization header. */
export type Caller = 'admin' | 'readonly' | 'noaccess' | 'nobody' | 'custom'

export interface ExchangeRequest {
  readonly method: string
  /** Absolute URL as sent, query included. */
  readonly url: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as text (multipart: its readable rendering); null where none was sent. */
  readonly body: string | null
}

/** Pairs in wire order, names in lower case; a repeated header has several pairs. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[]

export interface ExchangeResponse {
  readonly status: number
  readonly headers: HeaderPairs
  readonly bytes: Uint8Array
  /** The body decoded as UTF-8 (malformed bytes become U+FFFD; `validUtf8` tells). */
  readonly text: string
  readonly validUtf8: boolean
}

export type FailureKind = 'timeout' | 'connection' | 'cut-off' | 'too-large' | 'malformed'

/** One request and what came of it. `response` is null where none arrived; `failure` then says why. */
export interface Exchange {
  readonly id: ExchangeId
  /** The catalogue operation in whose name it was sent (see `offContract`); null where none is known. */
  readonly operationId: string | null
  readonly version: string | null
  readonly caller: Caller
  readonly request: ExchangeRequest
  readonly response: ExchangeResponse | null
  readonly failure?: { readonly kind: FailureKind; readonly message: string }
  /**
   * Not the last word on its request: a 429, 502, 503 or 504, a lost connection, or a 401 to a token that had died,
   * that was asked again; also a create answered with 502 or 504 that was not, for it may have been carried out.
   * Judged by RATE and HTTP-10 alone. Files call it `refused`.
   */
  readonly superseded: boolean
  /** Milliseconds on the clock of the run, and how long it took. */
  readonly startedAt: number
  readonly duration: number
  /** The request is none that the operation describes (another version or method): only checks that say so judge it. */
  readonly offContract?: boolean
  /** Kinds of secret that the response shows and should not know. Absent: none. */
  readonly leaked?: readonly SecretKind[]
  /** What was not recorded and so is not judged (`asbuilt check`). Absent: everything is known. */
  readonly unknown?: readonly ('request' | 'headers')[]
}

/** Statuses after which a client sends the same request again (HTTP-9). */
export const RETRIED_STATUSES: readonly number[] = [429, 502, 503, 504]

/** A response from its bytes, decoded as UTF-8. */
export function responseFrom(status: number, headers: HeaderPairs, bytes: Uint8Array): ExchangeResponse {
  const validUtf8 = isUtf8(bytes)
  const { buffer, byteOffset, byteLength } = bytes
  // toString is the faster one, but what it makes of malformed bytes is not the standard's
  const text = validUtf8 ? Buffer.from(buffer, byteOffset, byteLength).toString() : lenient.decode(bytes)
  return { status, headers, bytes, text, validUtf8 }
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The value of a response header (repeated ones joined by `, `), or undefined. Names compare without case. */
export function header(exchange: Exchange, name: string): string | undefined {
  const wanted = name.toLowerCase()
  let joined: string | undefined
  for (const [key, value] of exchange.response?.headers ?? []) {
    if (key === wanted) joined = joined === undefined ? value : `${joined}, ${value}`
  }
  return joined
}

/** Which texts count as a whole number, beyond decimal digits alone. */
export interface WholeNumberRule {
  /** Blanks around the digits are passed over. */
  readonly blanks?: boolean
  readonly atLeast?: number
  readonly mostDigits?: number
}

/** A text that is a whole number; undefined where it is none. */
export function wholeNumberOf(text: string | undefined, rule: WholeNumberRule = {}): number | undefined {
  const { blanks = false, atLeast = 0, mostDigits = Infinity } = rule
  const digits = blanks ? text?.trim() : text
  if (digits === undefined || !/^\d+$/.test(digits) || digits.length > mostDigits) return undefined
  const value = Number(digits)
  return value >= atLeast ? value : undefined
}

/** A response header that is a whole number; undefined where it is missing or none. */
export function wholeHeader(exchange: Exchange, name: string, rule?: WholeNumberRule): number | undefined {
  return wholeNumberOf(header(exchange, name), rule)
}

export type ParsedBody =
  | { readonly ok: true; readonly value: Json }
  /** `beyondLimit`: it may be JSON, and is more than anybody reads. */
  | { readonly ok: false; readonly error: string; readonly beyondLimit?: true }

/** What the body of one answer may hold: a page of 2,000 users has some 100,000 values. */
const LIMITS = { mostValues: 2_000_000, mostMembers: 100_000 } as const
/** Characters of a text whose value is large: it is not kept for as long as the exchange is. */
const LARGE = 1024 * 1024
/** Large values that are kept, the latest first: what has just been answered is looked at several times. */
const LARGE_KEPT = 2

const parsed = new WeakMap<ExchangeResponse, ParsedBody>()
let largest: readonly { readonly response: ExchangeResponse; readonly body: ParsedBody }[] = []

/** The response body as lossless JSON, parsed once for each exchange. */
export function parseBody(exchange: Exchange): ParsedBody {
  return atOnce(readBody(exchange))
}

/** The same for whoever can wait: a large body is parsed with rests, and remembered for `parseBody`. */
export function* readBody({ response, failure }: Exchange): Slices<ParsedBody> {
  if (response === null) return { ok: false, error: failure?.message ?? 'no response' }
  const known = parsed.get(response) ?? largest.find(kept => kept.response === response)?.body
  if (known !== undefined) return known
  const body = yield* readText(response.text)
  if (response.text.length < LARGE) parsed.set(response, body)
  else largest = [{ response, body }, ...largest.slice(0, LARGE_KEPT - 1)]
  return body
}

function* readText(text: string): Slices<ParsedBody> {
  try {
    return { ok: true, value: yield* readJson(text, LIMITS) }
  } catch (error) {
    const beyond = error instanceof JsonLimitError
    return { ok: false, error: (error as Error).message, ...(beyond ? { beyondLimit: true } : {}) }
  }
}

/** The JSON body, or undefined where there is none that can be read. */
export function bodyOf(exchange: Exchange): Json | undefined {
  const body = parseBody(exchange)
  return body.ok ? body.value : undefined
}
