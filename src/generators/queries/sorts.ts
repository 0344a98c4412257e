import fc from 'fast-check'

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
