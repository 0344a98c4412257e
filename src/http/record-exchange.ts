import { responseFrom, type Caller, type Exchange } from '../findings/index.js'
import type { Redactor, SecretKind } from '../redaction/index.js'
import type { Slices } from '../slices.js'
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
  /** Tokens that this very answer gives out: no leak. */
  readonly issuedTokens: readonly string[]
}

const shorten = (text: string): string =>
  text.length <= MAX_READABLE ? text : `${text.slice(0, MAX_READABLE)}… (${text.length} characters in all)`

/** What the response shows of secrets that it should not know. */
function* leakedBy(
  { headers, bytes }: WireResponse,
  redactor: Redactor,
  issued: readonly string[],
): Slices<SecretKind[]> {
  const shown = yield* redactor.secretsInSlices(bytes, issued)
  const inHeaders = redactor.secretsIn(headers.map(([, value]) => value).join('\n'), issued)
  return [...new Set([...shown, ...inHeaders])]
}

/**
 * The record of one request and its answer, as both were: it is judged like that. Before it leaves the process it is
 * redacted (`redactExchange`).
 */
export function* recordExchange(sent: SentRequest, redactor: Redactor): Slices<Exchange> {
  const { id, draft, caller, request, answer, superseded, startedAt, duration, issuedTokens } = sent
  const response = 'response' in answer ? answer.response : null
  const leaked = response === null ? [] : yield* leakedBy(response, redactor, issuedTokens)
  return {
    id,
    operationId: draft.operation.id,
    version: draft.operation.version,
    caller,
    request: {
      method: request.method,
      url: request.origin + request.path,
      headers: request.headers,
      body: request.readable === null ? null : shorten(request.readable),
    },
    response: response === null ? null : responseFrom(response.status, response.headers, response.bytes),
    ...('failure' in answer ? { failure: { kind: answer.failure.kind, message: answer.failure.message } } : {}),
    superseded,
    startedAt,
    duration,
    ...(draft.offContract === true || methodOf(draft) !== draft.operation.method ? { offContract: true } : {}),
    ...(leaked.length > 0 ? { leaked } : {}),
  }
}
