import { isObject, type Json } from '../json/index.js'
import type { Redactor } from '../redaction/index.js'
import type { Slices } from '../slices.js'
import {
  responseFrom,
  type Exchange,
  type ExchangeRequest,
  type ExchangeResponse,
  type HeaderPairs,
} from './exchange.js'
import type { Observation } from './finding.js'
import type { Outcome } from './outcome.js'

/** A value as it may leave the process: texts, keys and long numbers in which no secret stands. */
export function redactJson(value: Json, redactor: Redactor): Json {
  if (typeof value === 'string') return redactor.redact(value)
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = redactor.redact(String(value))
    return text === String(value) ? value : text
  }
  if (Array.isArray(value)) return value.map(item => redactJson(item, redactor))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redactor.redact(key),
      typeof item === 'string' ? redactor.redactField(key, item) : redactJson(item, redactor),
    ]),
  )
}

/** What was seen, as it may leave the process. It was judged on what really came. */
export function redactObservation(observation: Observation, redactor: Redactor): Observation {
  const { at, expected, received, message } = observation
  return {
    ...observation,
    at: redactor.redact(at),
    expected: redactJson(expected, redactor),
    received:
      typeof received === 'string' ? redactor.redactField(nameAt(at), received) : redactJson(received, redactor),
    message: redactor.redact(message),
  }
}

/** What the place of a value is called: `access_token` of `/response/body/access_token`. */
function nameAt(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
}

/** An outcome as it may leave the process; its findings have no secret in them. */
export function redactDetail(outcome: Outcome, redactor: Redactor): Outcome {
  return outcome.detail === undefined ? outcome : { ...outcome, detail: redactor.redact(outcome.detail) }
}

/** A request as it may leave the process: variables stand for the secrets, which a shell fills in. */
export function redactRequest(request: ExchangeRequest, redactor: Redactor): ExchangeRequest {
  const { method, url, headers, body } = request
  return {
    method,
    url: redactor.redact(url),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, redactor.redactHeader(name, value)]),
    ),
    body: body === null ? null : redactor.redact(body),
  }
}

/** An exchange as it may leave the process; it may rest within long bodies. */
export function* redactExchange(exchange: Exchange, redactor: Redactor): Slices<Exchange> {
  const { request, response, failure } = exchange
  return {
    ...exchange,
    request: redactRequest(request, redactor),
    response: response === null ? null : yield* redactResponse(response, redactor),
    ...(failure === undefined ? {} : { failure: { ...failure, message: redactor.redact(failure.message) } }),
  }
}

function* redactResponse(response: ExchangeResponse, redactor: Redactor): Slices<ExchangeResponse> {
  const { status, headers, bytes } = response
  const clean: HeaderPairs = headers.map(([name, value]) => [name, redactor.redactHeader(name, value)])
  const { buffer, byteOffset, byteLength } = bytes
  return responseFrom(status, clean, yield* redactor.redactInSlices(Buffer.from(buffer, byteOffset, byteLength)))
}
