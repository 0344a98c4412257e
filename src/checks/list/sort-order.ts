import type { UserField } from '../../catalogue/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { NOT_APPLICABLE, perExchange, type CheckContext, type Observations } from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { usersIn } from '../engine/users.js'
import { caseTurnsIt, certainOrder } from './certain-order.js'

export interface SortKey {
  readonly key: string
  readonly descending: boolean
}

/** What a user is sorted by: null where there is none, undefined where it is not shown. */
export type SortValue = string | null | undefined

/** The keys asked for; empty where one of them is unknown, and so may be ignored, or none was asked for. */
export const sortKeysOf = perExchange((context): readonly SortKey[] => {
  const { operation, status } = context
  const [value, ...more] = queryValues(context, 'sort')
  if (status !== 200 || value === undefined || more.length > 0) return []
  const keys = value.split(',').map(word => ({ key: word.replace(/^-/, ''), descending: word.startsWith('-') }))
  return keys.every(({ key }) => operation.sortKeys.includes(key)) ? keys : []
})

/** What the list shows of a key, in wire order. */
export function valuesOf(context: CheckContext, { key }: SortKey): readonly SortValue[] {
  const field = context.catalogue.userFields.find(({ sortKeys }) => sortKeys.includes(key))
  return usersIn(context).map(({ user }) => (field === undefined ? undefined : sortValue(user, field)))
}

/** What is never null (NULL-1) is not shown where it is: nobody can tell what it was sorted by. */
function sortValue(user: JsonObject, { name, label, mayBeNull }: UserField): SortValue {
  const value = user[name]
  if (value === null && mayBeNull) return null
  const text = label !== null && isObject(value) ? value[label] : value
  return typeof text === 'string' && (label === null || isObject(value)) ? text : undefined
}

/** Two users whose order is certain. `index` is that of the later one in the list. */
export interface NeighbourPair {
  readonly index: number
  readonly earlier: string
  readonly later: string
  readonly wrong: boolean
  /** An order that minds letter case would turn them round. */
  readonly byCase: boolean
}

/** How far back a value is compared: not every neighbour's order is certain. */
const WINDOW = 8

/** Pairs of near neighbours whose order is certain; `range` limits them to a part of the list. */
export function pairsOf(
  values: readonly SortValue[],
  descending: boolean,
  range = { from: 0, to: values.length },
): readonly NeighbourPair[] {
  const pairs: NeighbourPair[] = []
  const recent: string[] = []
  for (let index = range.from; index < range.to; index += 1) {
    const later = values[index]
    if (typeof later !== 'string' || later === '') continue
    for (const earlier of recent) {
      const order = certainOrder(earlier, later)
      if (order !== undefined && order !== 0)
        pairs.push({
          index,
          earlier,
          later,
          wrong: order === (descending ? -1 : 1),
          byCase: caseTurnsIt(earlier, later, order),
        })
    }
    recent.push(later)
    if (recent.length > WINDOW) recent.shift()
  }
  return pairs
}

/** Each user stands where its value puts it; not applicable where no order is certain. */
export function* inspectPairs(pairs: readonly NeighbourPair[], order: string): Observations {
  if (pairs.length === 0) return NOT_APPLICABLE
  const told = new Set<number>()
  for (const { index, earlier, later, wrong } of pairs) {
    if (!wrong || told.has(index)) continue
    told.add(index)
    yield {
      at: `/response/body/${index}`,
      expected: `before ${earlier}`,
      received: later,
      message: `${order} does not put the users in that order`,
    }
  }
}
