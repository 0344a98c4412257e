import { isUtf8 } from 'node:buffer'
import type { Caller, Exchange, ExchangeResponse, SecretKind } from '../findings/index.js'
import type { RequestDraft } from './draft.js'
import type { Secrets } from './secrets.js'
import { methodOf } from './token-action.js'
import type { WireAnswer, WireRequest, WireResponse } from './wire.js'

/** Characters of a request body that a record keeps. */
const MAX_READABLE = 256 * 1024

export interface Sending {
  readonly id: string
  readonly draft: RequestDraft
  readonly caller: Caller
  readonly request: WireRequest
  readonly answer: WireAnswer
  readonly refused: boolean
  readonly startedAt: number
  readonly duration: number
  /** The access token that this very response issues: no leak. */
  readonly issued: string | undefined
}

const shorten = (text: string): string =>
  text.length <= MAX_READABLE ? text : `${text.slice(0, MAX_READABLE)}… (${text.length} characters in all)`

function decode(bytes: Buffer): Pick<ExchangeResponse, 'text' | 'validUtf8'> {
  if (isUtf8(bytes)) return { text: bytes.toString(), validUtf8: true }
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), validUtf8: false }
}

function responseOf({ status, headers, bytes }: WireResponse, secrets: Secrets | null): ExchangeResponse {
  if (secrets === null) return { status, headers, bytes, ...decode(bytes) }
  const clean = secrets.redactBytes(bytes)
  return {
    status,
    headers: headers.map(([name, value]) => [name, secrets.redact(value)] as const),
    bytes: clean,
    ...decode(clean),
  }
}

/** Is it worth looking closer? Most answers show no secret at all. */
function mayShow({ headers, bytes }: WireResponse, secrets: Secrets): boolean {
  return secrets.mayBeIn(bytes) || secrets.mayBeIn(headers.map(([, value]) => value).join('\n'))
}

function leakedBy({ headers, bytes }: WireResponse, secrets: Secrets, issued: string | undefined): SecretKind[] {
  return [
    ...new Set([...secrets.shownIn(bytes, issued), ...headers.flatMap(([, value]) => secrets.shownIn(value, issued))]),
  ]
}

/** The record of one request and its answer. From here on no secret is in it. */
export function toExchange(sending: Sending, secrets: Secrets): Exchange {
  const { id, draft, caller, request, answer, refused, startedAt, duration, issued } = sending
  const suspect = 'response' in answer && mayShow(answer.response, secrets)
  const leaked = suspect ? leakedBy(answer.response, secrets, issued) : []
  return {
    id,
    operationId: draft.operation.id,
    version: draft.operation.version,
    caller,
    request: {
      method: request.method,
      url: secrets.redact(request.origin + request.path),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, secrets.redact(value)]),
      ),
      body: request.readable === null ? null : shorten(secrets.redact(request.readable)),
    },
    response: 'response' in answer ? responseOf(answer.response, suspect ? secrets : null) : null,
    ...('failure' in answer
      ? { failure: { kind: answer.failure.kind, message: secrets.redact(answer.failure.message) } }
      : {}),
    refused,
    startedAt,
    duration,
    ...(draft.offContract === true || methodOf(draft) !== draft.operation.method ? { offContract: true } : {}),
    ...(leaked.length > 0 ? { leaked } : {}),
  }
}
