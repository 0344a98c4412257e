import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange, Observation, ParsedBody } from '../../findings/index.js'
import type { Validators } from '../../validators/index.js'

/** One exchange with all that a check may ask about it. */
export interface CheckContext {
  readonly exchange: Exchange
  readonly operation: Operation
  readonly catalogue: Catalogue
  readonly validators: Validators
  readonly status: number
  readonly body: ParsedBody
  /** Query of the request, decoded, in wire order; empty where the request is not known. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** The `view` asked for, else the default; undefined where the operation has none or the request is not known. */
  readonly view: string | undefined
  /** What checks found out of the exchange, for each other (`perExchange`). */
  readonly memo: Map<unknown, unknown>
}

/**
 * What a check returns where the exchange cannot show its clause. A pass is only counted where it can.
 * @example
 * if (exchange.request.method !== 'GET') return NOT_APPLICABLE
 */
export const NOT_APPLICABLE = 'not applicable'

/**
 * What is wrong, one observation after the other; none, and the exchange passes. A check that takes long yields
 * undefined now and then: the run may rest there, and hears a signal.
 */
export type Observations = Generator<Observation | undefined, typeof NOT_APPLICABLE | void, undefined>

/** Judges one clause on one exchange. */
export interface Check {
  /** Fixture folder, and what findings name. */
  readonly id: string
  readonly clause: ClauseId
  /** What the exchange must carry to be judged; a body alone has neither (`asbuilt check`). */
  readonly needs: readonly ('request' | 'headers')[]
  /**
   * Which exchanges besides ordinary ones it judges: superseded ones (429, 502–504 that were asked again), off-contract
   * ones, those of operations elsewhere than where its clause applies.
   */
  readonly also?: readonly ('superseded' | 'off-contract' | 'elsewhere')[]
  /** Yields what is wrong; returns NOT_APPLICABLE, before it yields, where the exchange cannot show the clause. */
  inspect(context: CheckContext): Observations
}

/**
 * Makes a check; the function exists for its types. Give it to `buildPlan` or `inspectExchange` beside `checks`.
 * @example
 * const noServerHeader = defineCheck({
 *   id: 'no-server-header',
 *   clause: 'HTTP-10/no-stack-trace',
 *   needs: ['headers'],
 *   *inspect({ exchange }) {
 *     const server = exchange.response?.headers.find(([name]) => name === 'server')?.[1]
 *     if (server === undefined) return NOT_APPLICABLE
 *     if (/\d/.test(server))
 *       yield { at: '/response/headers/server', expected: 'no version', received: server, message: 'it is told' }
 *   },
 * })
 */
export function defineCheck(check: Check): Check {
  return check
}

/** What one check finds out of an exchange serves the others too: it is looked for once, and only when asked for. */
export function perExchange<T>(look: (context: CheckContext) => T): (context: CheckContext) => T {
  return context => {
    const known = context.memo.get(look) as { readonly value: T } | undefined
    if (known !== undefined) return known.value
    const value = look(context)
    context.memo.set(look, { value })
    return value
  }
}
