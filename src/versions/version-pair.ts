/** One thing in the two versions that are compared; null where that version lacks it. */
export interface VersionPair<T> {
  readonly from: T | null
  readonly to: T | null
}

type AnyPair = VersionPair<unknown>

/** Only the version that a client moves to has it. */
export function isAdded<P extends AnyPair>(pair: P): pair is P & { from: null; to: NonNullable<P['to']> } {
  return pair.from === null && pair.to !== null
}

/** Only the version that a client leaves has it. */
export function isRemoved<P extends AnyPair>(pair: P): pair is P & { from: NonNullable<P['from']>; to: null } {
  return pair.from !== null && pair.to === null
}

/** Both versions have it. */
export function isKept<P extends AnyPair>(
  pair: P,
): pair is P & { from: NonNullable<P['from']>; to: NonNullable<P['to']> } {
  return pair.from !== null && pair.to !== null
}

/** A pair with its place in the exchange: `/request/query/view`. */
export interface PlacedPair<T> extends VersionPair<T> {
  readonly at: string
}

/** Pairs the items of two lists that share a place: in the order of the first, what only the second has at the end. */
export function pairByPlace<T>(
  from: readonly T[],
  to: readonly T[],
  placeOf: (item: T) => string,
): readonly PlacedPair<T>[] {
  const byPlace = (list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map(item => [placeOf(item), item]))
  const [before, after] = [byPlace(from), byPlace(to)]
  return [...new Set([...before.keys(), ...after.keys()])].map(at => ({
    at,
    from: before.get(at) ?? null,
    to: after.get(at) ?? null,
  }))
}
