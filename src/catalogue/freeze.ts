/** Freezes a value of plain objects and lists through and through. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}

/** A map whose values are frozen and that takes no others. */
export function frozenMap<K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const map = new Map<K, V>()
  for (const [key, value] of entries) map.set(key, deepFreeze(value))
  const refuse = (): never => {
    throw new TypeError('this map cannot be changed')
  }
  return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }))
}
