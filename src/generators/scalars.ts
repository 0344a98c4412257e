import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { formatOf, integerBetween, maxInt64, minInt64 } from './formats.js'
import { anyText } from './texts.js'
import type { Json } from '../json/index.js'
import { lengthOf } from './dialect.js'

const limitOf = (schema: Schema, keyword: string): number | undefined => schema[keyword] as number | undefined

/** Texts of a schema: its format or pattern first, its lengths always. */
export const strings = (schema: Schema): fc.Arbitrary<Json> => {
  const bounds = { minLength: limitOf(schema, 'minLength') ?? 0, maxLength: limitOf(schema, 'maxLength') ?? Infinity }
  const format = schema['format'] === undefined ? undefined : formatOf(schema['format'])
  const pattern = schema['pattern'] === undefined ? undefined : new RegExp(schema['pattern'] as string, 'u')
  const bounded = bounds.minLength > 0 || bounds.maxLength < Infinity
  const fits = (value: Json): boolean =>
    typeof value === 'string' &&
    (pattern === undefined || pattern.test(value)) &&
    (!bounded || (lengthOf(value) >= bounds.minLength && lengthOf(value) <= bounds.maxLength))
  if (format?.of === 'string')
    return pattern === undefined && !bounded ? format.arbitrary : format.arbitrary.filter(fits)
  return pattern === undefined ? anyText(bounds) : fc.stringMatching(pattern).filter(fits)
}

const int64 = formatOf('int64')
const ceiling = (limit: number): bigint => BigInt(Math.ceil(limit))
const floor = (limit: number): bigint => BigInt(Math.floor(limit))
const largest = (...limits: readonly bigint[]): bigint => limits.reduce((a, b) => (a > b ? a : b))
const smallest = (...limits: readonly bigint[]): bigint => limits.reduce((a, b) => (a < b ? a : b))

/** Numbers of a schema within its limits; without a format whole numbers stay within 2^53-1, which any reader keeps. */
export const numbers = (schema: Schema, whole: boolean): fc.Arbitrary<Json> => {
  const [minimum, maximum] = [limitOf(schema, 'minimum'), limitOf(schema, 'maximum')]
  const [above, below] = [limitOf(schema, 'exclusiveMinimum'), limitOf(schema, 'exclusiveMaximum')]
  if (!whole && schema['format'] === undefined) {
    const low = Math.max(minimum ?? -1e15, above ?? -1e15)
    const high = Math.min(maximum ?? 1e15, below ?? 1e15)
    return fc
      .double({ min: low, max: high, noNaN: true, minExcluded: low === above, maxExcluded: high === below })
      .map(value => (value === 0 ? 0 : value))
  }
  const [first, last] = rangeOf(schema['format'])
  return integerBetween(
    largest(
      first,
      ...(minimum === undefined ? [] : [ceiling(minimum)]),
      ...(above === undefined ? [] : [floor(above) + 1n]),
    ),
    smallest(
      last,
      ...(maximum === undefined ? [] : [floor(maximum)]),
      ...(below === undefined ? [] : [ceiling(below) - 1n]),
    ),
  )
}

const rangeOf = (format: unknown): readonly [bigint, bigint] => {
  if (format === undefined) return [BigInt(Number.MIN_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER)]
  if (formatOf(format) === int64) return [minInt64, maxInt64]
  return [-(2n ** 31n), 2n ** 31n - 1n]
}
