/** A stream of numbers that follows from its seed alone. */
export interface Random {
  /** A whole number in [0, bound). */
  below(bound: number): number
  /** true with this probability. */
  chance(probability: number): boolean
  /** One of the values; throws on an empty list. */
  pick<T>(values: readonly T[]): T
}

/** mulberry32: small, fast, and good enough to make people up, or to choose what a proof tries. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    chance: probability => next() < probability,
    pick: values => {
      if (values.length === 0) throw new Error('nothing to pick from')
      return values[below(values.length)] as (typeof values)[number]
    },
  }
}
