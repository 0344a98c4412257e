import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Observation } from '../../findings/index.js'
import { caseTurnsIt, certainOrder } from './certain-order.js'
import type { Judged } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { usersIn } from '../engine/users-in.js'

export interface SortKey {
  readonly key: string
  readonly descending: boolean
}

/** What a user is sorted by: null where there is none, undefined where it is not shown. */
export type SortValue = string | null | undefined

const text = (value: Json | undefined): SortValue => (typeof value === 'string' || value === null ? value : undefined)
/** What is never null (NULL-1) is not shown where it is: nobody can tell what it was sorted by. */
const sure = (value: Json | undefined): SortValue => (typeof value === 'string' ? value : undefined)
const nameOf = (value: Json | undefined): SortValue =>
  isObject(value) ? sure(value.name) : value === null ? null : undefined

const readers: Readonly<Record<string, (user: JsonObject) => SortValue>> = {
  name: user => sure(user.name),
  full_name: user => sure(user.name),
  email: user => sure(user.email_address),
  job_title: user => text(user.job_title),
  vendor_name: user => nameOf(user.vendor),
  permission_template: user => nameOf(user.permission_template),
}

/** The keys asked for; empty where one of them is unknown, and so may be ignored, or none was asked for. */
export const sortKeysOf = perExchange(({ query, operation, status }): readonly SortKey[] => {
  const values = query.flatMap(([name, value]) => (name === 'sort' ? [value] : []))
  if (status !== 200 || values.length !== 1) return []
  const keys = (values[0] ?? '')
    .split(',')
    .map(word => ({ key: word.replace(/^-/, ''), descending: word.startsWith('-') }))
  return keys.every(({ key }) => operation.sortKeys.includes(key)) ? keys : []
})

/** What the list shows of a key, in wire order. */
export function valuesOf(judged: Judged, { key }: SortKey): readonly SortValue[] {
  return usersIn(judged).map(({ user }) => readers[key]?.(user))
}

/** Two users whose order is certain. Places are indexes into the list. */
export interface Pair {
  readonly place: number
  readonly earlier: string
  readonly later: string
  readonly wrong: boolean
  /** An order that minds letter case would turn them round. */
  readonly byCase: boolean
}

/** How far back a value is compared: not every neighbour's order is certain. */
const WINDOW = 8

/** Pairs of near neighbours whose order is certain; `range` limits them to some places. */
export function pairsOf(
  values: readonly SortValue[],
  descending: boolean,
  range = { from: 0, to: values.length },
): readonly Pair[] {
  const pairs: Pair[] = []
  const recent: string[] = []
  for (let place = range.from; place < range.to; place += 1) {
    const later = values[place]
    if (typeof later !== 'string' || later === '') continue
    for (const earlier of recent) {
      const order = certainOrder(earlier, later)
      if (order !== undefined && order !== 0)
        pairs.push({
          place,
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

/** One observation for each place that stands wrong. */
export function* misplaced(pairs: readonly Pair[], what: string): Generator<Observation> {
  const told = new Set<number>()
  for (const { place, earlier, later, wrong } of pairs) {
    if (!wrong || told.has(place)) continue
    told.add(place)
    yield {
      at: `/response/body/${place}`,
      expected: `before ${earlier}`,
      received: later,
      message: `${what} does not put the users in that order`,
    }
  }
}
