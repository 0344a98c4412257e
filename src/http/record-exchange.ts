import { responseFrom, type Caller, type Exchange, type ExchangeResponse } from '../findings/index.js'
import type { Redactor, SecretKind } from '../redaction/index.js'
import { type RequestDraft, methodOf } from './request-draft.js'
import type { WireAnswer, WireRequest, WireResponse } from './wire.js'

/** Characters of a request body that a record keeps. */
const MAX_READABLE = 256 * 1024

export interface SentRequest {
  readonly id: string
  readonly draft: RequestDraft
  readonly caller: Caller
  readonly request: WireRequest
  readonly answer: WireAnswer
  readonly superseded: boolean
  readonly startedAt: number
  readonly duration: number
  /** The access token that this very response issues: no leak. */
  /** Tokens that this answer gives out. */
  readonly issuedTokens: readonly string[]
}

const shorten = (text: string): string =>
  text.length <= MAX_READABLE ? text : `${text.slice(0, MAX_READABLE)}… (${text.length} characters in all)`

function responseOf({ status, headers, bytes }: WireResponse, redactor: Redactor | null): ExchangeResponse {
  if (redactor === null) return responseFrom(status, headers, bytes)
  const redacted = headers.map(([name, value]) => [name, redactor.redact(value)] as const)
  return responseFrom(status, redacted, redactor.redactBytes(bytes))
}

/** Is it worth looking closer? Most answers show no secret at all. */
function mayShow({ headers, bytes }: WireResponse, redactor: Redactor): boolean {
  return redactor.mightRedact(bytes) || redactor.mightRedact(headers.map(([, value]) => value).join('\n'))
}

function leakedBy({ headers, bytes }: WireResponse, redactor: Redactor, issued: readonly string[]): SecretKind[] {
  return [
    ...new Set([
      ...redactor.secretsIn(bytes, issued),
      ...headers.flatMap(([, value]) => redactor.secretsIn(value, issued)),
    ]),
  ]
}

/** The record of one request and its answer. From here on no secret is in it. */
export function recordExchange(sent: SentRequest, redactor: Redactor): Exchange {
  const { id, draft, caller, request, answer, superseded, startedAt, duration, issuedTokens } = sent
  const suspect = 'response' in answer && mayShow(answer.response, redactor)
  const leaked = suspect ? leakedBy(answer.response, redactor, issuedTokens) : []
  return {
    id,
    operationId: draft.operation.id,
    version: draft.operation.version,
    caller,
    request: {
      method: request.method,
      url: redactor.redact(request.origin + request.path),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, redactor.redact(value)]),
      ),
      body: request.readable === null ? null : shorten(redactor.redact(request.readable)),
    },
    response: 'response' in answer ? responseOf(answer.response, suspect ? redactor : null) : null,
    ...('failure' in answer
      ? { failure: { kind: answer.failure.kind, message: redactor.redact(answer.failure.message) } }
      : {}),
    superseded,
    startedAt,
    duration,
    ...(draft.offContract === true || methodOf(draft) !== draft.operation.method ? { offContract: true } : {}),
    ...(leaked.length > 0 ? { leaked } : {}),
  }
}
