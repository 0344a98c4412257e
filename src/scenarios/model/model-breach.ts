import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange, Observation } from '../../findings/index.js'

/** The target and the model disagree: ends a sequence, and is data for everybody else. */
export class ModelBreachError extends Error {
  constructor(
    readonly clause: ClauseId,
    readonly operation: Operation,
    readonly observation: Observation,
    readonly exchanges: readonly Exchange[],
    options?: ErrorOptions,
  ) {
    super(observation.message, options)
    this.name = 'ModelBreachError'
  }
}
