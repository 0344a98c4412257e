/** Something of either version under one name; undefined where that version lacks it. */
export interface Matched<T> {
  readonly name: string
  readonly from: T | undefined
  readonly to: T | undefined
}

/** Brings two lists together by name, in the order of the first, what only the second has at the end. */
export function match<T>(from: readonly T[], to: readonly T[], nameOf: (item: T) => string): Matched<T>[] {
  const [before, after] = [byName(from, nameOf), byName(to, nameOf)]
  return [...new Set([...before.keys(), ...after.keys()])].map(name => ({
    name,
    from: before.get(name),
    to: after.get(name),
  }))
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  return new Map(items.map(item => [nameOf(item), item]))
}

export const isAdded = <T>(pair: Matched<T>): pair is Matched<T> & { from: undefined; to: T } => pair.from === undefined
export const isRemoved = <T>(pair: Matched<T>): pair is Matched<T> & { from: T; to: undefined } => pair.to === undefined
export const isKept = <T>(pair: Matched<T>): pair is Matched<T> & { from: T; to: T } =>
  pair.from !== undefined && pair.to !== undefined
