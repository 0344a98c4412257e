import { caseTurnsIt, certainOrder } from '../../checks/index.js'

/** A sort key's value: null where the user has none, undefined where nothing shows it. */
export type Key = string | null | undefined

/** What the order of a list says of one sort key. Places are indexes into the list. */
export interface OrderReport {
  /** Pairs whose order is certain, and those of them that an order minding letter case would turn round. */
  readonly pairs: number
  readonly casePairs: number
  /** The later one belongs before the earlier one. */
  readonly wrong: readonly { readonly earlier: number; readonly later: number; readonly byCase: boolean }[]
  /** Both users with a value and without one are there. */
  readonly nullsShown: boolean
  /** Users on the wrong side of those without a value. */
  readonly nullsWrong: readonly number[]
}

/** Pairs that are compared at most: all pairs of a thousand users would take too long. */
const MOST_PAIRS = 10_000

export function reportOrder(keys: readonly Key[], descending: boolean): OrderReport {
  const wrong: OrderReport['wrong'][number][] = []
  const recent: { readonly key: string; readonly place: number }[] = []
  const window = Math.ceil(MOST_PAIRS / Math.max(1, keys.length))
  let pairs = 0
  let casePairs = 0
  keys.forEach((key, later) => {
    if (typeof key !== 'string' || key === '') return
    for (const { key: before, place: earlier } of recent) {
      const order = certainOrder(before, key)
      if (order === undefined || order === 0) continue
      const byCase = caseTurnsIt(before, key, order)
      pairs++
      if (byCase) casePairs++
      if (order === (descending ? -1 : 1)) wrong.push({ earlier, later, byCase })
    }
    recent.push({ key, place: later })
    if (recent.length > window) recent.shift()
  })
  return { pairs, casePairs, wrong, ...nulls(keys, descending) }
}

/** An empty text counts neither as a value nor as none (TEXT-1). */
function nulls(keys: readonly Key[], descending: boolean): Pick<OrderReport, 'nullsShown' | 'nullsWrong'> {
  const kinds = keys.map(key =>
    key === null ? 'null' : typeof key === 'string' && /[\p{L}\p{N}]/u.test(key) ? 'value' : 'free',
  )
  const [before, behind] = descending ? (['null', 'value'] as const) : (['value', 'null'] as const)
  const border = kinds.indexOf(behind)
  const nullsWrong =
    border < 0 ? [] : kinds.flatMap((kind, place) => (kind === before && place > border ? [place] : []))
  return { nullsShown: kinds.includes('null') && kinds.includes('value'), nullsWrong }
}

/** Runs of neighbours with the very same first key, in which a second key decides. */
export function runsOf(keys: readonly Key[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  keys.forEach((key, place) => {
    const last = runs.at(-1)
    if (last !== undefined && last.to === place && keys[last.from] === key && key !== undefined) last.to = place + 1
    else runs.push({ from: place, to: place + 1 })
  })
  return runs.filter(({ from, to }) => to - from > 1)
}
