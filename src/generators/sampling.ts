import fc from 'fast-check'

// fast-check seeds are 32 bits wide; any whole number is folded into them.
const seedOf = (seed: number): number => seed | 0

/** The first `n` values of a seed: the same on every machine and in every run. */
export const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number, n: number): T[] =>
  fc.sample(arbitrary, { seed: seedOf(seed), numRuns: n })

/** One value of a seed. */
export const draw = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => sample(arbitrary, seed, 1)[0] as T

/** The value that a failure was shrunk to, from its seed and path. */
export const replayValue = <T>(arbitrary: fc.Arbitrary<T>, seed: number, path: string): T =>
  fc.sample(arbitrary, { seed: seedOf(seed), path, numRuns: 1 })[0] as T

export interface CounterexampleSearch {
  readonly seed: number
  /** Values tried while nothing fails. */
  readonly runs: number
  /** Values tried on the way to a smaller failure; each may cost a request. 30 by default. */
  readonly shrinks?: number
}

export interface Counterexample<T> {
  readonly value: T
  readonly seed: number
  /** Leads `replayValue` from the seed to the value. */
  readonly path: string
  /** Steps from the first failure to this one. */
  readonly shrinks: number
}

/**
 * Looks for a value that breaks a property, and for the smallest such value that `shrinks` lets it find. The
 * predicate is called at most `runs + shrinks` times, one call after the other, with the same values for the same seed.
 * @returns null where the property held throughout.
 * @throws what the predicate throws as long as nothing has failed: an interruption, say, is no counterexample. While a
 * failure is shrunk, an error ends the search, and the smallest failure known by then is returned.
 */
export const findCounterexample = async <T>(
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => Promise<boolean> | boolean,
  { seed, runs, shrinks = 30 }: CounterexampleSearch,
): Promise<Counterexample<T> | null> => {
  let allowance: number | null = null
  let thrown: { readonly reason: unknown } | null = null
  const property = fc.asyncProperty(arbitrary, async value => {
    if (thrown !== null || (allowance !== null && allowance-- <= 0)) return true
    try {
      const held = await holds(value)
      if (!held) allowance ??= shrinks
      return held
    } catch (reason) {
      thrown = { reason }
      return true
    }
  })
  const outcome = await fc.check(property, { seed: seed | 0, numRuns: runs })
  if (!outcome.failed || outcome.counterexample === null) {
    if (thrown !== null) throw (thrown as { readonly reason: unknown }).reason
    return null
  }
  return {
    value: outcome.counterexample[0],
    seed: outcome.seed,
    path: outcome.counterexamplePath,
    shrinks: outcome.numShrinks,
  }
}
