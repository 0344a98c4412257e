import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import { wrongStatus } from '../engine/verdict.js'
import type { RealDirectory } from './directory-model.js'
import { fateOf } from './fate.js'
import { ModelBreachError } from './model-breach.js'

/**
 * Holds a status against the ones that the rules allow here; an answer that was lost says nothing.
 * @throws ModelBreachError
 */
export function expectable(
  real: RealDirectory,
  operation: Operation,
  exchange: Exchange,
  allowed: readonly number[],
  clause: ClauseId,
  message: string,
): void {
  if (fateOf(exchange) === 'unknown') return
  if (!allowed.includes(exchange.response?.status ?? 0))
    throw new ModelBreachError(clause, operation, wrongStatus(exchange, [...allowed], message), real.asked)
  real.held.add(`${clause} ${operation.id}`)
}
