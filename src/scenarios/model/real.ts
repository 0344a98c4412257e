import type { Action, Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange, Observation } from '../../findings/index.js'
import type { Client, RequestDraft } from '../../http/index.js'
import type { JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { wrongStatus } from '../engine/verdict.js'

/** The real system that the model is held against: the target, and what was asked of it in this sequence. */
export interface RealDirectory {
  readonly context: ScenarioContext
  /** Everything sent since the sequence began, in order. */
  readonly exchanges: Exchange[]
  /** Number of the sequence. Values carry it, so that those of an earlier sequence are never taken for its own. */
  readonly sequence: number
  /** Labels of the commands run in it. */
  readonly commands: string[]
  readonly budget: RequestBudget
  /** Users that all sequences together may still create. */
  readonly creations: { left: number }
  /** `clause operation` of everything that was exercised and held. */
  readonly held: Set<string>
}

/** Requests that sequences may send. Each counts once, however often it has to be sent. */
export interface RequestBudget {
  readonly left: number
  /** Sets what is left. */
  grant(requests: number): void
  /** Runs what the run learns only once, whoever asks first: its requests do not count. */
  uncounted<T>(act: () => Promise<T>): Promise<T>
}

export function requestBudget(client: Pick<Client, 'requests'>, requests: number): RequestBudget {
  let end = client.requests + requests
  return {
    get left() {
      return end - client.requests
    },
    grant(more) {
      end = client.requests + more
    },
    async uncounted(act) {
      const before = client.requests
      try {
        return await act()
      } finally {
        end += client.requests - before
      }
    },
  }
}

/** Sends a request and records it among those of the sequence. */
export async function send(real: RealDirectory, draft: RequestDraft): Promise<Exchange> {
  const exchange = await real.context.api.send(draft)
  real.exchanges.push(exchange)
  return exchange
}

/** One operation of an action, of any version, chosen by an index. */
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

/** Which list is asked for after a write, and by which caller. */
export interface ListView {
  /** Index into the lists of the catalogue. */
  readonly at: number
  readonly by: 'admin' | 'readonly'
}

/** A list as it was answered. */
export interface ListPage {
  readonly operation: Operation
  readonly exchange: Exchange
  readonly users: ReadonlyMap<string, JsonObject>
  /** false where there may be more users than the page holds. */
  readonly whole: boolean
}

/**
 * What an answer says of its request: `indeterminate` where it was lost, or does not tell whether it was carried out.
 */
export type Acceptance = 'accepted' | 'refused' | 'indeterminate'

/** A timeout, or too many requests: these say nothing about the request itself. */
const TELL_NOTHING: readonly number[] = [408, 429]

export function acceptanceOf({ response }: Exchange): Acceptance {
  const status = response?.status ?? 0
  if (status >= 200 && status < 300) return 'accepted'
  return status >= 400 && status < 500 && !TELL_NOTHING.includes(status) ? 'refused' : 'indeterminate'
}

/**
 * Checks the status against those that the rules allow. An answer that was lost proves nothing.
 * @throws ModelBreachError
 */
export function expectStatus(
  real: RealDirectory,
  operation: Operation,
  exchange: Exchange,
  allowed: readonly number[],
  clause: ClauseId,
  message: string,
): void {
  if (acceptanceOf(exchange) === 'indeterminate') return
  if (!allowed.includes(exchange.response?.status ?? 0))
    throw new ModelBreachError(clause, operation, wrongStatus(exchange, [...allowed], message), real.exchanges)
  real.held.add(`${clause} ${operation.id}`)
}

/** The real system and the model disagree. It ends the sequence; the scenario reports it as a finding. */
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
