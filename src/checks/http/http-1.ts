import { readParts } from '../../findings/index.js'
import { type Judged, defineCheck } from '../engine/check.js'

// HTTP-1: Statuses are the documented ones.

/** Statuses documented for every operation; 405, 413, 414, 415 and 431 have clauses of their own. */
const GENERAL = [400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 422, 429, 431]

/** A 5xx is HTTP-2's, whichever rule it was met under. */
export const declaredStatus = defineCheck({
  id: 'declared-status',
  clause: 'HTTP-1/declared-or-general-status',
  needs: [],
  judges: ({ status }) => status < 500,
  *inspect({ exchange, operation, status }) {
    // A browser's recording: the client asked whether anything had changed.
    if (
      status === 304 &&
      ('if-none-match' in exchange.request.headers || 'if-modified-since' in exchange.request.headers)
    )
      return
    if (operation.responses.some(response => response.status === status) || GENERAL.includes(status)) return
    const declared = operation.responses.map(response => response.status).filter(value => value !== 'default')
    yield {
      at: '/response/status',
      expected: declared,
      received: status,
      message: `${status} is neither declared for the operation nor general`,
    }
  },
})

const OVERSIZED_BODY = 64 * 1024
const OVERSIZED_URL = 2 * 1024
const OVERSIZED_HEADERS = 4 * 1024

/** Files stand in a record with their size alone. */
const filesIn = (body: string | null): readonly number[] =>
  (readParts(body ?? '') ?? []).flatMap(part => ('size' in part ? [part.size] : []))

function sizeOf(body: string | null): number {
  return filesIn(body).reduce((sum, size) => sum + size, body?.length ?? 0)
}

/** Why each of these statuses would be in its place; anything less and it is not. */
const fits: Readonly<Record<number, (judged: Judged) => boolean>> = {
  405: ({ exchange, operation }) => exchange.request.method !== operation.method,
  413: ({ exchange }) => sizeOf(exchange.request.body) > OVERSIZED_BODY,
  414: ({ exchange }) => exchange.request.url.length > OVERSIZED_URL,
  415: ({ exchange, operation }) => {
    const { headers, body } = exchange.request
    const sent = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    if (sent === undefined) return body !== null
    // A charset, an encoding or a file may be what is refused.
    const plain =
      headers['content-encoding'] === undefined &&
      !/charset/i.test(headers['content-type'] ?? '') &&
      filesIn(body).length === 0
    return !plain || operation.request?.mediaTypes.some(type => type === sent) !== true
  },
  431: ({ exchange }) => Object.entries(exchange.request.headers).flat().join('').length > OVERSIZED_HEADERS,
}

export const specialStatusInItsPlace = defineCheck({
  id: 'special-status-in-its-place',
  clause: 'HTTP-1/special-status-in-its-place',
  needs: ['request'],
  judges: () => true,
  *inspect(judged) {
    if (fits[judged.status]?.(judged) ?? true) return
    yield {
      at: '/response/status',
      expected: 'a status that fits the request',
      received: judged.status,
      message: `nothing in the request calls for ${judged.status}`,
    }
  },
})
