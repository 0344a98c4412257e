import { userField, type Catalogue, type UserField } from '../../catalogue/index.js'
import { caseTurnsIt, certainOrder } from '../../checks/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { ask } from './list-answer.js'
import { textIn } from './search-text.js'
import type { Section } from './section.js'

/** A sort key's value: null where the user has none, undefined where nothing shows it. */
export type Key = string | null | undefined

/** How the order of a list agrees with one sort key. Positions are indexes into the list. */
export interface OrderReport {
  /** Pairs whose order is certain, and those of them that a case-sensitive order would turn round. */
  readonly pairs: number
  readonly casePairs: number
  /** The later one belongs before the earlier one. */
  readonly wrong: readonly { readonly earlier: number; readonly later: number; readonly byCase: boolean }[]
  /** Users with a value and users without one are both there. */
  readonly nullsShown: boolean
  /** Users on the wrong side of those without a value. */
  readonly nullsWrong: readonly number[]
}

/** Pairs that are compared at most, as all pairs of a thousand users would take too long. */
const MOST_PAIRS = 10_000

export function reportOrder(keys: readonly Key[], descending: boolean): OrderReport {
  const wrong: OrderReport['wrong'][number][] = []
  const recent: { readonly key: string; readonly position: number }[] = []
  const window = Math.ceil(MOST_PAIRS / Math.max(1, keys.length))
  let pairs = 0
  let casePairs = 0
  keys.forEach((key, later) => {
    if (typeof key !== 'string' || key === '') return
    for (const { key: before, position: earlier } of recent) {
      const order = certainOrder(before, key)
      if (order === undefined || order === 0) continue
      const byCase = caseTurnsIt(before, key, order)
      pairs++
      if (byCase) casePairs++
      if (order === (descending ? -1 : 1)) wrong.push({ earlier, later, byCase })
    }
    recent.push({ key, position: later })
    if (recent.length > window) recent.shift()
  })
  return { pairs, casePairs, wrong, ...nulls(keys, descending) }
}

/** An empty text counts neither as a value nor as a missing one (TEXT-1). */
function nulls(keys: readonly Key[], descending: boolean): Pick<OrderReport, 'nullsShown' | 'nullsWrong'> {
  const kinds = keys.map(key =>
    key === null ? 'null' : typeof key === 'string' && /[\p{L}\p{N}]/u.test(key) ? 'value' : 'free',
  )
  const [before, behind] = descending ? (['null', 'value'] as const) : (['value', 'null'] as const)
  const border = kinds.indexOf(behind)
  const nullsWrong =
    border < 0 ? [] : kinds.flatMap((kind, position) => (kind === before && position > border ? [position] : []))
  return { nullsShown: kinds.includes('null') && kinds.includes('value'), nullsWrong }
}

/** Runs of neighbours with the same first key, in which a second key decides. */
export function runsOf(keys: readonly Key[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  keys.forEach((key, position) => {
    const last = runs.at(-1)
    if (last !== undefined && last.to === position && keys[last.from] === key && key !== undefined)
      last.to = position + 1
    else runs.push({ from: position, to: position + 1 })
  })
  return runs.filter(({ from, to }) => to - from > 1)
}

/** Reads the value of a sort key from a user in a list. Keys that no list shows have no reader. */
export type KeyReader = (user: JsonObject) => Key

const fieldOf = ({ userFields }: Catalogue, key: string): UserField | undefined =>
  userFields.find(({ sortKeys }) => sortKeys.includes(key))

/** Keys of the list that its users show, or that another list of the same version shows. */
export function readableKeys({ catalogue, operation }: ScenarioContext): readonly string[] {
  return operation.sortKeys.filter(key => fieldOf(catalogue, key) !== undefined)
}

/**
 * The reader of a key for this list. The company list tells permission templates where the model of this list lacks
 * them.
 */
export async function keyReader(context: ScenarioContext, section: Section, key: string): Promise<KeyReader> {
  const field = fieldOf(context.catalogue, key)
  const reader: KeyReader = user => (field === undefined ? undefined : textIn(user, field))
  if (field?.name !== userField.projectTemplate || section.users.some(user => reader(user) !== undefined)) return reader
  const other = await ask(context, context.directory.listOf(context.operation.version, 'active'), section.query)
  const known = new Map(other.users.map(user => [idText(user.id), reader(user)]))
  return user => known.get(idText(user.id))
}
