import { modelsIn } from './models.js'
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
  /** The 2xx body, or each of its items, is this model (or has it among its branches). */
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

/** What a selector needs to know beyond the operation itself. */
export interface SelectionContext {
  readonly fieldsOf: (model: string) => readonly string[]
  /** The operations of the first document. */
  readonly earliest: readonly Operation[]
  /** Every operation, in catalogue order. */
  readonly all: readonly Operation[]
}

export const tokenActions: ReadonlySet<Action> = new Set<Action>(['token', 'token-info', 'revoke'])

/** What clients ask before they ask for users: answered by the sandbox, judged by nobody. */
export const outsideActions: ReadonlySet<Action> = new Set<Action>(['companies', 'whoami'])

type Wanted = Required<Selector>
type Test<K extends keyof Wanted> = (wanted: Wanted[K], operation: Operation, context: SelectionContext) => boolean

const oneOf = <T>(wanted: T | readonly T[], value: T): boolean =>
  Array.isArray(wanted) ? wanted.includes(value) : wanted === value
const anyOf = <T>(wanted: T | readonly T[], values: readonly T[]): boolean => values.some(value => oneOf(wanted, value))

/** The models a success of the operation may answer with. */
export function responseModels(operation: Operation): string[] {
  return operation.responses
    .filter(({ status }) => operation.success.includes(Number(status)))
    .flatMap(({ body }) => (body === null ? [] : modelsIn(body)))
}

function requestModels({ request }: Operation): string[] {
  return request === null ? [] : [...modelsIn(request.body), ...modelsIn(request.payload)]
}

/** The same operation, be it of another version. */
export function isSame(one: Operation, other: Operation): boolean {
  return one.method === other.method && one.resource === other.resource
}

function isIntroduced(operation: Operation, { earliest, all }: SelectionContext): boolean {
  const same = (other: Operation): boolean => isSame(other, operation)
  return !tokenActions.has(operation.action) && !earliest.some(same) && all.find(same) === operation
}

const tests: { readonly [K in keyof Wanted]: Test<K> } = {
  action: (wanted, { action }) => oneOf(wanted, action),
  population: (wanted, { population }) => wanted === population,
  method: (wanted, { method }) => oneOf(wanted, method),
  companyIn: (wanted, { companyIn }) => wanted === companyIn,
  parameter: (wanted, { parameters }) =>
    anyOf(
      wanted,
      parameters.map(({ name }) => name),
    ),
  status: (wanted, { responses }) => responses.some(({ status }) => status === wanted),
  model: (wanted, operation) => anyOf(wanted, responseModels(operation)),
  requestModel: (wanted, operation) => anyOf(wanted, requestModels(operation)),
  requestField: (wanted, { request }, { fieldsOf }) =>
    request?.payload.model !== undefined && fieldsOf(request.payload.model).includes(wanted),
  responseField: (wanted, operation, { fieldsOf }) =>
    responseModels(operation).some(model => fieldsOf(model).includes(wanted)),
  mediaType: (wanted, { request }) => anyOf<string>(wanted, request?.mediaTypes ?? []),
  sortKey: (wanted, { sortKeys }) => sortKeys.includes(wanted),
  paginated: (wanted, { paginated }) => wanted === paginated,
  introduced: (wanted, operation, context) => wanted === isIntroduced(operation, context),
}

/** The keys a selector may have. */
export const selectorKeys = Object.keys(tests) as (keyof Selector)[]

/** Whether every key of the selector holds. Token operations match only where their action is named. */
export function matches(selector: Selector, operation: Operation, context: SelectionContext): boolean {
  if (outsideActions.has(operation.action)) return false
  if (tokenActions.has(operation.action) && selector.action === undefined) return false
  return (Object.keys(selector) as (keyof Selector)[]).every(key => holds(key, selector, operation, context))
}

function holds<K extends keyof Wanted>(
  key: K,
  selector: Selector,
  operation: Operation,
  context: SelectionContext,
): boolean {
  const wanted = selector[key] as Wanted[K] | undefined
  return wanted === undefined || tests[key](wanted, operation, context)
}
