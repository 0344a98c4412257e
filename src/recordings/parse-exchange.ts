import type { Catalogue, Operation } from '../catalogue/index.js'
import { isObject, stringifyJson, type Json, type JsonObject } from '../json/index.js'
import { responseFrom, UsageError, type Exchange, type ExchangeRequest, type HeaderPairs } from '../findings/index.js'
import { secretKinds } from '../redaction/index.js'

const SHAPE = 'schemas/meta/exchange.schema.json tells what an exchange file holds'

/** Does the value look like an exchange file? */
export function isExchangeFile(value: Json): value is JsonObject {
  return isObject(value) && isObject(value.response) && 'status' in value.response
}

/**
 * Reads an exchange as `schemas/meta/exchange.schema.json` describes it.
 * @param value lossless JSON.
 * @param id what the exchange is called in findings and errors.
 * @param operation id of its operation, which counts before what the file and its URL say.
 * @throws UsageError where the value is none, or its operation cannot be told.
 */
export function parseExchange(value: Json, catalogue: Catalogue, id: string, operation?: string): Exchange {
  const wrong = (what: string): never => {
    throw new UsageError(`The exchange ${id} cannot be read: ${what}`, 'It was read as an exchange file.', SHAPE)
  }
  if (!isExchangeFile(value) || !isObject(value.response)) return wrong('it has no response with a status')
  const { request, response } = value
  const status = response.status
  if (typeof status !== 'number' || !Number.isInteger(status)) return wrong('the status is no whole number')
  if (request !== undefined && (!isObject(request) || typeof request.url !== 'string' || !URL.canParse(request.url)))
    return wrong('request.url is no absolute URL')
  const operationId = operation ?? (typeof value.operationId === 'string' ? value.operationId : undefined)
  const called = operationId === undefined ? operationOf(catalogue, request) : catalogue.operation(operationId)
  if (called === null) return wrong('no operationId is given, and the request calls no operation')
  const headers = response.headers === undefined ? null : pairsOf(response.headers)
  const unknown = [
    ...(request === undefined ? ['request' as const] : []),
    ...(headers === null ? ['headers' as const] : []),
  ]
  const leaked = secretKinds.filter(kind => Array.isArray(value.leaked) && value.leaked.includes(kind))
  return {
    id,
    operationId: called.id,
    version: called.version,
    caller: 'custom',
    request: requestOf(request, called),
    response: responseFrom(status, headers ?? [], bytesOf(response)),
    // the format is older than the name
    superseded: value.refused === true,
    startedAt: typeof value.startedAt === 'number' ? value.startedAt : 0,
    duration: 0,
    ...(value.offContract === true ? { offContract: true } : {}),
    ...(leaked.length > 0 ? { leaked } : {}),
    ...(unknown.length > 0 ? { unknown } : {}),
  }
}

function operationOf(catalogue: Catalogue, request: Json | undefined): Operation | null {
  if (!isObject(request) || typeof request.url !== 'string') return null
  const method = typeof request.method === 'string' ? request.method : 'GET'
  return catalogue.matchPath(method, new URL(request.url).pathname)?.operation ?? null
}

function requestOf(request: Json | undefined, operation: Operation): ExchangeRequest {
  if (!isObject(request)) return { method: operation.method, url: '', headers: {}, body: null }
  const { body } = request
  const text = body === undefined ? null : typeof body === 'string' ? body : stringifyJson(body)
  const headers: Record<string, string> =
    text !== null && typeof body !== 'string' ? { 'content-type': 'application/json' } : {}
  for (const [name, content] of pairsOf(request.headers ?? {})) headers[name] = content
  return {
    method: typeof request.method === 'string' ? request.method.toUpperCase() : operation.method,
    url: String(request.url),
    headers,
    body: text,
  }
}

/** Names in lower case, one pair for each time a header came. */
function pairsOf(headers: Json): HeaderPairs {
  const pairs = isObject(headers) ? Object.entries(headers) : []
  return pairs.flatMap(([name, content]) =>
    [content].flat().map(one => [name.toLowerCase(), typeof one === 'string' ? one : stringifyJson(one)] as const),
  )
}

function bytesOf({ body, text, base64 }: JsonObject): Uint8Array {
  if (typeof base64 === 'string') return Buffer.from(base64, 'base64')
  if (typeof text === 'string') return Buffer.from(text)
  return Buffer.from(body === undefined ? '' : stringifyJson(body))
}
