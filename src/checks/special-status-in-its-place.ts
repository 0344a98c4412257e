import { defineCheck, type Judged } from './check.js'

const OVERSIZED_BODY = 64 * 1024
const OVERSIZED_URL = 2 * 1024
const OVERSIZED_HEADERS = 4 * 1024

/** Why each of these statuses would be in its place; anything less and it is not. */
const fits: Readonly<Record<number, (judged: Judged) => boolean>> = {
  405: ({ exchange, operation }) => exchange.request.method !== operation.method,
  413: ({ exchange }) => (exchange.request.body?.length ?? 0) > OVERSIZED_BODY,
  414: ({ exchange }) => exchange.request.url.length > OVERSIZED_URL,
  415: ({ exchange, operation }) => {
    const sent = exchange.request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    return sent !== undefined && operation.request?.mediaTypes.some(type => type === sent) !== true
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
    yield { at: '/response/status', expected: 'a status that fits the request', received: judged.status, message: `nothing in the request calls for ${judged.status}` }
  },
})
