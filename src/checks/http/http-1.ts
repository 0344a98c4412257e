import { readParts } from '../../findings/index.js'
import { defineCheck, type CheckContext, NOT_APPLICABLE } from '../engine/check.js'
import { isHandledLater, sentMediaType } from '../engine/request.js'

// HTTP-1: Statuses are the documented ones.

/** Statuses documented for every operation; 405, 413, 414, 415 and 431 have clauses of their own. */
const GENERAL = [400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 422, 429, 431]

export const declaredStatus = defineCheck({
  id: 'declared-status',
  clause: 'HTTP-1/declared-or-general-status',
  needs: [],
  *inspect(context) {
    const { operation, status } = context
    // A 5xx is HTTP-2's, whichever rule it was met under.
    if (status >= 500) return NOT_APPLICABLE
    if (operation.responses.some(response => response.status === status) || GENERAL.includes(status)) return
    if (isAnsweredFromCache(context) || isAcceptedForLater(context)) return
    yield {
      at: '/response/status',
      expected: operation.responses.map(response => response.status).filter(value => value !== 'default'),
      received: status,
      message: `${status} is neither declared for the operation nor general`,
    }
  },
})

export const specialStatusInItsPlace = defineCheck({
  id: 'special-status-in-its-place',
  clause: 'HTTP-1/special-status-in-its-place',
  needs: ['request'],
  *inspect(context) {
    const { status } = context
    if (called[status]?.(context) ?? true) return
    yield {
      at: '/response/status',
      expected: 'a status that fits the request',
      received: status,
      message: `nothing in the request calls for ${status}`,
    }
  },
})

/** In a browser's recording the client asked whether anything had changed. */
function isAnsweredFromCache({ exchange, status }: CheckContext): boolean {
  const { headers } = exchange.request
  return status === 304 && ('if-none-match' in headers || 'if-modified-since' in headers)
}

const ACCEPTED = 202

/** Where the request is not known, it may have been one of many pairs. */
function isAcceptedForLater(context: CheckContext): boolean {
  const { status, operation, exchange } = context
  if (status !== ACCEPTED || !operation.action.startsWith('bulk-')) return false
  return exchange.unknown?.includes('request') === true || isHandledLater(context)
}

const OVERSIZED_BODY = 64 * 1024
const OVERSIZED_URL = 2 * 1024
const OVERSIZED_HEADERS = 4 * 1024

/** What in a request calls for each of these statuses; with anything less it is out of place. */
const called: Readonly<Record<number, (context: CheckContext) => boolean>> = {
  405: ({ exchange, operation }) => exchange.request.method !== operation.method,
  413: ({ exchange }) => sizeOf(exchange.request.body) > OVERSIZED_BODY,
  414: ({ exchange }) => exchange.request.url.length > OVERSIZED_URL,
  415: context => {
    const { headers, body } = context.exchange.request
    const type = sentMediaType(context)
    if (type === undefined) return body !== null
    // A charset, an encoding or a file may be what is refused.
    const plain =
      headers['content-encoding'] === undefined &&
      !/charset/i.test(headers['content-type'] ?? '') &&
      fileSizesIn(body).length === 0
    return !plain || context.operation.request?.mediaTypes.some(known => known === type) !== true
  },
  431: ({ exchange }) => Object.entries(exchange.request.headers).flat().join('').length > OVERSIZED_HEADERS,
}

/** Files stand in a record with their size alone. */
function fileSizesIn(body: string | null): readonly number[] {
  return (readParts(body ?? '') ?? []).flatMap(part => ('size' in part ? [part.size] : []))
}

function sizeOf(body: string | null): number {
  return fileSizesIn(body).reduce((sum, size) => sum + size, body?.length ?? 0)
}
