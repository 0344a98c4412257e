import fc from 'fast-check'

export const maxInt64 = 2n ** 63n - 1n
export const minInt64 = -(2n ** 63n)
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER)

// Where readers lose digits or overflow: 2^8, 2^16, 2^31, 2^32, 2^49 (ids of new regions), 2^53, 2^63 and their neighbours.
const powers = [8n, 16n, 31n, 32n, 49n, 53n, 63n].map(exponent => 2n ** exponent)
const edges = [0n, 1n, 10n, 100n, ...powers.flatMap(power => [power - 1n, power, power + 1n])]
const boundaries = [...edges, ...edges.filter(edge => edge > 0n).map(edge => -edge)]

/** As a lossless reader gives it: `number` up to 2^53-1, `bigint` beyond. */
const compact = (whole: bigint): number | bigint => (whole >= -maxSafe && whole <= maxSafe ? Number(whole) : whole)

/** Whole numbers between two bounds, both included, with every boundary a machine may stumble on. Throws on an empty range. */
export const integerBetween = (low: bigint, high: bigint): fc.Arbitrary<number | bigint> => {
  if (low > high) throw new Error(`No whole number between ${low} and ${high}`)
  const marks = [...new Set([low, high, ...boundaries])].filter(mark => mark >= low && mark <= high).map(compact)
  const safe = low <= maxSafe && high >= -maxSafe
  const common = safe
    ? fc.integer({ min: Number(low < -maxSafe ? -maxSafe : low), max: Number(high > maxSafe ? maxSafe : high) })
    : fc.constantFrom(...marks)
  const wide = low < -maxSafe || high > maxSafe
  return fc.oneof(
    { arbitrary: common, weight: 5 },
    { arbitrary: fc.constantFrom(...marks), weight: 3 },
    ...(wide ? [{ arbitrary: fc.bigInt({ min: low, max: high }).map(compact), weight: 1 }] : []),
  )
}
