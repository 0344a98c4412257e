import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange, Observation, ParsedBody } from '../../findings/index.js'
import type { Validators } from '../../validators/index.js'

/** One exchange with all that a check may ask about it. */
export interface Judged {
  readonly exchange: Exchange
  readonly operation: Operation
  readonly catalogue: Catalogue
  readonly validators: Validators
  readonly status: number
  readonly body: ParsedBody
  /** Query of the request, decoded, in wire order; empty where the request is not known. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** The `view` asked for (its default where none was), undefined where the operation has none or the request is not known. */
  readonly view: string | undefined
  /** What checks found out of the exchange, for each other (`perExchange`). */
  readonly found: Map<unknown, unknown>
}

/** Judges one clause on one exchange. */
export interface Check {
  /** File name, fixture folder, and what findings name. */
  readonly id: string
  readonly clause: ClauseId
  /** What the exchange must carry to be judged; a body alone has neither (`asbuilt check`). */
  readonly needs: readonly ('request' | 'headers')[]
  /**
   * Which exchanges besides ordinary ones it judges: refused ones (429, 502–504 that were asked again), off-contract ones,
   * those of operations elsewhere than where its clause applies.
   */
  readonly also?: readonly ('refused' | 'off-contract' | 'elsewhere')[]
  /** Can this exchange show the clause at all? A pass is only counted where it can. */
  judges(judged: Judged): boolean
  inspect(judged: Judged): Iterable<Observation>
}

/** Makes a check; the function exists for its types. */
export function defineCheck(check: Check): Check {
  return check
}
