import fc from 'fast-check'

// fast-check seeds are 32 bits wide; any whole number is folded into them.
const seedOf = (seed: number): number => seed | 0

/** The first `n` values of a seed: the same on every machine and in every run. */
export const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number, n: number): T[] =>
  fc.sample(arbitrary, { seed: seedOf(seed), numRuns: n })

/** One value of a seed. */
export const draw = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => sample(arbitrary, seed, 1)[0] as T

/** The value that a failure was shrunk to, from its seed and path. */
export const replay = <T>(arbitrary: fc.Arbitrary<T>, seed: number, path: string): T =>
  fc.sample(arbitrary, { seed: seedOf(seed), path, numRuns: 1 })[0] as T
