import { type Sort, sortOf } from '../../generators/index.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { Section } from './section.js'
import { type Key, keyReader, readableKeys, reportOrder } from './sort-order.js'

interface Column {
  readonly key: string
  readonly values: readonly Key[]
}

/**
 * The sorts to try. In a full run each key forwards, one with missing values backwards, and one with equal values
 * before a second key that tells them apart. In a read-only run one or two keys, in turn with the other lists.
 */
export async function sortsFor(context: ScenarioContext, section: Section): Promise<readonly Sort[]> {
  const keys = readableKeys(context)
  if (!context.run.write) {
    // Lists with the same sort keys: one for each version.
    const alike = context.catalogue.versions.length
    const sorts = sortsInTurn(keys, alike)
    return context.run.roundRobin(sorts, Math.ceil(sorts.length / alike), alikeTo(context))
  }
  const columns = await Promise.all(
    keys.map(async key => ({ key, values: section.users.map(await keyReader(context, section, key)) })),
  )
  const mixed = columns.filter(({ values }) => reportOrder(values, true).nullsShown)
  const backwards = mixed[context.run.pick('backwards', mixed.length)]
  const pair = tieBreakingPair(columns)
  return [
    ...keys.map(key => sortOf([{ key, descending: false }])),
    ...(backwards === undefined ? [] : [sortOf([{ key: backwards.key, descending: true }])]),
    ...(pair === null
      ? []
      : [
          sortOf([
            { key: pair.first.key, descending: false },
            { key: pair.second.key, descending: context.operation.companyIn === 'query' },
          ]),
        ]),
  ]
}

/** Each key forwards with another one behind it, every third backwards. */
function sortsInTurn(keys: readonly string[], alike: number): readonly Sort[] {
  return keys.flatMap((key, i) => {
    const second = { key: keys[(i + 1) % keys.length] ?? key, descending: i % 2 === 0 }
    const forwards = sortOf([{ key, descending: false }, second])
    return i % 3 === 1 && keys.length > alike ? [forwards, sortOf([{ key, descending: true }])] : [forwards]
  })
}

/** Lists with the same sort keys share the work. */
function alikeTo({ catalogue, operation }: ScenarioContext): (id: string) => boolean {
  return id => catalogue.operation(id).sortKeys.join() === operation.sortKeys.join()
}

/** The two keys of which the second orders the most users among those that are equal in the first. */
function tieBreakingPair(columns: readonly Column[]): { readonly first: Column; readonly second: Column } | null {
  const pairs = columns.flatMap(first =>
    columns.filter(second => second !== first).map(second => ({ first, second, tells: certain(first, second) })),
  )
  const best = pairs.toSorted((a, b) => b.tells - a.tells)[0]
  return best === undefined || best.tells === 0 ? null : best
}

function certain(first: Column, second: Column): number {
  const groups = new Map<Key, Key[]>()
  first.values.forEach((value, i) => {
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), second.values[i]])
  })
  return [...groups.values()]
    .filter(group => group.length > 1)
    .reduce((sum, group) => sum + reportOrder(group.slice(0, 50), false).pairs, 0)
}
