import type { ClauseId, Exchange, Observation } from '../findings/index.js'
import type { Json } from '../json/index.js'
import type { ScenarioContext } from './context.js'

/** The status of an exchange as findings name it: the number, or why none came. */
export function statusOf(exchange: Exchange): Json {
  return exchange.response?.status ?? exchange.failure?.kind ?? null
}

/** The observation that an exchange has another status than it should. */
export function wrongStatus(exchange: Exchange, expected: Json, message: string): Observation {
  return { at: '/response/status', expected, received: statusOf(exchange), message }
}

/** Judges a clause by the status alone. @returns whether it held. */
export function expectStatus(
  context: ScenarioContext,
  clause: ClauseId,
  exchange: Exchange,
  allowed: readonly number[] | ((status: number) => boolean),
  message: string,
): boolean {
  const status = exchange.response?.status ?? 0
  const holds = typeof allowed === 'function' ? allowed(status) : allowed.includes(status)
  const expected: Json = typeof allowed === 'function' ? '4xx' : [...allowed]
  return context.expect(clause, holds, () => wrongStatus(exchange, expected, message), { exchanges: [exchange] })
}

export const clientError = (status: number): boolean => status >= 400 && status < 500
