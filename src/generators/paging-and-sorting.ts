import fc from 'fast-check'
import type { Spelling } from './filters.js'

/** Page sizes that every target honours (PAGE-2), the smallest first; `most` is the largest of them. */
export const pageSizes = (most: number): readonly number[] => [1, 2, 3, 7, 10, 99, 100, 101, most / 2, most - 1, most]

/** Page sizes that may be clamped (PAGE-2). */
export const hugePageSizes = (most: number): readonly number[] => [
  most + 1,
  2 * most,
  2 * most + 1,
  10 * most,
  2_147_483_647,
]

/** Values of `page` and `per_page` that mean nothing (PAGE-9): refused, or a default. */
export const invalidPages: readonly Spelling[] = [
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

export const pageSize = (most: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(...pageSizes(most)), fc.integer({ min: 1, max: most }))

/** A page that exists where `total` items come in pages of `size`; the last one often. */
export const pageWithin = (total: number, size: number): fc.Arbitrary<number> => {
  const last = Math.max(1, Math.ceil(total / size))
  return fc.oneof(fc.integer({ min: 1, max: last }), fc.constantFrom(1, last))
}

export const invalidPage: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...invalidPages.map(({ value }) => value)), weight: 3 },
  fc.integer({ max: 0 }).map(String),
  fc.string({ unit: fc.constantFrom(...'abc%\'"-+.,;'), minLength: 1, maxLength: 6 }),
)

export interface SortKey {
  readonly key: string
  readonly descending: boolean
}

export interface Sort {
  readonly value: string
  readonly keys: readonly SortKey[]
}

/** A sort as the query writes it: `vendor_name,-name`. */
export const sortOf = (keys: readonly SortKey[]): Sort => ({
  value: keys.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(','),
  keys,
})

const ways = (key: string): readonly SortKey[] => [
  { key, descending: false },
  { key, descending: true },
]

/** Every key both ways, then every ordered pair of different keys in one mixture of ways. */
export const sortTable = (keys: readonly string[]): readonly Sort[] => [
  ...keys.flatMap(ways).map(key => sortOf([key])),
  ...keys.flatMap((first, i) =>
    keys
      .filter(other => other !== first)
      .map((second, j) =>
        sortOf([
          { key: first, descending: i % 2 === 1 },
          { key: second, descending: j % 2 === 0 },
        ]),
      ),
  ),
]

/** One to three different keys, each either way. Throws where there are no keys. */
export const sorts = (keys: readonly string[]): fc.Arbitrary<Sort> =>
  fc
    .uniqueArray(fc.record({ key: fc.constantFrom(...keys), descending: fc.boolean() }, { noNullPrototype: true }), {
      minLength: 1,
      maxLength: Math.min(3, keys.length),
      selector: ({ key }) => key,
    })
    .map(sortOf)

/** Values that no list sorts by (LIST-10): ignored. */
export const unknownSorts: readonly string[] = ['no_such_field', '-no_such_field', '語', '__proto__']

export interface ViewCase {
  /** What is sent; null sends no view at all. */
  readonly value: string | null
  /** The view that answers. */
  readonly effective: string
}

/** Every view, none, and one that nobody knows, which means the first (LIST-11). Empty where there are no views. */
export const viewTable = (views: readonly string[]): readonly ViewCase[] => {
  const [standard] = views
  if (standard === undefined) return []
  return [null, ...views, 'no_such_view'].map(value => ({
    value,
    effective: value !== null && views.includes(value) ? value : standard,
  }))
}
