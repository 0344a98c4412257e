import type { Action, Operation, Population } from './operation.js'

type OneOrMore<T> = T | readonly T[]

/**
 * Picks operations by what their documents say of them, never by name or version.
 * All keys given must hold; a list means any of its values. The token operations are picked by their action alone.
 */
export interface Selector {
  readonly action?: OneOrMore<Action>
  readonly population?: Population
  readonly method?: OneOrMore<Operation['method']>
  readonly companyIn?: 'path' | 'query'
  /** Has a parameter of this wire name: `view`, `id`, `filters[active]`. */
  readonly parameter?: OneOrMore<string>
  /** Declares this response status. */
  readonly status?: number
  /** The 2xx body, or each of its items, is this model (or has it among its choices). */
  readonly model?: OneOrMore<string>
  /** The request payload is, or lists, this model. */
  readonly requestModel?: OneOrMore<string>
  /** The request model has this field. */
  readonly requestField?: string
  /** The 2xx body's model has this field. */
  readonly responseField?: string
  /** Declares this request media type. */
  readonly mediaType?: OneOrMore<string>
  /** Sortable by this key. */
  readonly sortKey?: string
  readonly paginated?: boolean
  /** true: the first version with this path and method, where the first document lacks it. */
  readonly introduced?: boolean
}
