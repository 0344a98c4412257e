import type { ScenarioContext } from '../engine/context.js'

/**
 * So many of the values for this list, others for the next: all lists of its kind together use each of them, where there are
 * no more than `count` times as many. Which list gets which follows from the seed.
 */
export function rota<T>(
  context: ScenarioContext,
  values: readonly T[],
  count: number,
  alike: (id: string) => boolean = () => true,
): readonly T[] {
  const lists = context.catalogue.select({ action: 'list' }).filter(list => alike(list.id))
  const place = Math.max(
    0,
    lists.findIndex(list => list.id === context.operation.id),
  )
  const start = Math.abs(context.run.seed) + place * count
  return Array.from({ length: Math.min(count, values.length) }, (_, i) => values[(start + i) % values.length]).filter(
    value => value !== undefined,
  )
}

/** Why a clause has no result where the values went to other lists. */
export const SPREAD = 'a read-only run spreads the values over the lists'
