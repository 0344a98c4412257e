import type { Action, Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange, Observation } from '../../findings/index.js'
import type { Client, RequestDraft } from '../../http/index.js'
import type { JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { wrongStatus } from '../engine/verdict.js'

/** The directory as it is: the target, and what was asked of it in this sequence. */
export interface RealDirectory {
  readonly context: ScenarioContext
  /** Everything sent since the sequence began, in order. */
  readonly asked: Exchange[]
  /** Number of the sequence: values carry it, so that what an earlier one left behind is not taken for what this one wrote. */
  readonly turn: number
  /** The commands carried out in it, in words. */
  readonly done: string[]
  readonly allowance: Allowance
  /** Users that all sequences together may still create. */
  readonly births: { left: number }
  /** `clause operation` of everything that was exercised and held. */
  readonly held: Set<string>
}

/** Requests that sequences may send, each counted once: whoever sends it, and however often it has to be sent. */
export interface Allowance {
  readonly left: number
  /** Gives so many from now on. */
  grant(requests: number): void
  /** Does what the run learns but once, whoever asks first: its requests do not count. */
  spare<T>(act: () => Promise<T>): Promise<T>
}

export function allowanceOf(client: Pick<Client, 'requests'>, requests: number): Allowance {
  let end = client.requests + requests
  return {
    get left() {
      return end - client.requests
    },
    grant(more) {
      end = client.requests + more
    },
    async spare(act) {
      const before = client.requests
      try {
        return await act()
      } finally {
        end += client.requests - before
      }
    },
  }
}

/** Sends a request as a step of the sequence. */
export async function ask(real: RealDirectory, draft: RequestDraft): Promise<Exchange> {
  const exchange = await real.context.api.send(draft)
  real.asked.push(exchange)
  return exchange
}

/** An operation of an action, whichever version it is of. */
export function operationOf(
  { context }: RealDirectory,
  action: Action,
  index: number,
  fits: (operation: Operation) => boolean = () => true,
): Operation {
  const all = context.catalogue.operations.filter(operation => operation.action === action && fits(operation))
  const chosen = all[index % all.length]
  if (chosen === undefined) throw new Error(`the catalogue has no ${action}`)
  return chosen
}

/** Which list is looked at, and who looks. */
export interface View {
  readonly at: number
  readonly by: 'admin' | 'readonly'
}

/** A list as it was answered. */
export interface Page {
  readonly operation: Operation
  readonly exchange: Exchange
  readonly users: ReadonlyMap<string, JsonObject>
  /** false where there may be more of them than the page holds. */
  readonly whole: boolean
}

/** What became of a request: `unknown` where its answer was lost, or says nothing of whether it was carried out. */
export type Fate = 'done' | 'refused' | 'unknown'

/** Timed out, or too many: no word on the request itself. */
const NO_WORD: readonly number[] = [408, 429]

export function fateOf({ response }: Exchange): Fate {
  const status = response?.status ?? 0
  if (status >= 200 && status < 300) return 'done'
  return status >= 400 && status < 500 && !NO_WORD.includes(status) ? 'refused' : 'unknown'
}

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
