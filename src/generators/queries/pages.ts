import fc from 'fast-check'
import type { Spelling } from './ranges.js'

/** Page sizes that every target honours (PAGE-2), the smallest first. */
export const pageSizes: readonly number[] = [1, 2, 3, 7, 10, 99, 100, 101, 500, 999, 1000]

/** Page sizes that may be clamped (PAGE-2). */
export const hugePageSizes: readonly number[] = [1001, 2000, 2001, 10_000, 2_147_483_647]

/** Values of `page` and `per_page` that mean nothing (PAGE-9): refused, or a default. */
export const oddPages: readonly Spelling[] = [
  { label: 'nought', value: '0' },
  { label: 'negative', value: '-1' },
  { label: 'a word', value: 'abc' },
  { label: 'a billion', value: '1000000000' },
  { label: 'exponent', value: '1e9' },
  { label: 'empty', value: '' },
  { label: 'a fraction', value: '1.5' },
  { label: 'beyond 64 bits', value: '9223372036854775808' },
  { label: 'other digits', value: '１' },
  { label: 'blank', value: ' ' },
]

export const pageSize: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(...pageSizes), fc.integer({ min: 1, max: 1000 }))

/** A page that exists where `total` items come in pages of `size`; the last one often. */
export const pageWithin = (total: number, size: number): fc.Arbitrary<number> => {
  const last = Math.max(1, Math.ceil(total / size))
  return fc.oneof(fc.integer({ min: 1, max: last }), fc.constantFrom(1, last))
}

export const oddPage: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...oddPages.map(({ value }) => value)), weight: 3 },
  fc.integer({ max: 0 }).map(String),
  fc.string({ unit: fc.constantFrom(...'abc%\'"-+.,;'), minLength: 1, maxLength: 6 }),
)
