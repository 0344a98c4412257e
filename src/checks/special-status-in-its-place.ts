import { readParts } from '../findings/index.js'
import { defineCheck, type Judged } from './check.js'

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
