import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { visible } from '../encoding/index.js'
import { stringifyJson, type Json } from '../json/index.js'
import { difference, marked } from './values.js'

const json = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer(),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 5 }),
) as fc.Arbitrary<Json>
/** Two values that have most in common. */
const near = fc
  .tuple(
    fc.string({ unit: 'grapheme', minLength: 8, maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.nat(),
  )
  .map(([text, a, b, at]): readonly [Json, Json] => {
    const characters = [...text]
    const index = at % (characters.length + 1)
    const put = (piece: string): string => [...characters.slice(0, index), piece, ...characters.slice(index)].join('')
    return [put(a), put(b)]
  })
const unmarked = (text: string): string => text

describe('difference', () => {
  test('without the marks stands the text of the value', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(json, json)), ([expected, received]) => {
        const shown = difference(expected, received, 1000)
        expect(marked(shown.expected, unmarked)).toBe(visible(stringifyJson(expected)))
        expect(marked(shown.received, unmarked)).toBe(visible(stringifyJson(received)))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('equal values have nothing marked', () => {
    fc.assert(
      fc.property(json, value => {
        expect(
          [...difference(value, value).expected, ...difference(value, value).received].filter(({ differs }) => differs),
        ).toEqual([])
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('what is marked is where they differ, and all of it', () => {
    fc.assert(
      fc.property(near, ([expected, received]) => {
        const { expected: left, received: right } = difference(expected, received, 1000)
        const outside = (pieces: typeof left): string =>
          pieces
            .filter(({ differs }) => !differs)
            .map(({ text }) => text)
            .join('\n')
        if (left.some(({ differs }) => differs)) expect(outside(left)).toBe(outside(right))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  const cases: readonly (readonly [Json, Json, string, string, string | null])[] = [
    ['Zoë', 'Zoe', '"Zo‹ë›"', '"Zo‹e›"', 'expected U+00EB, received U+0065'],
    ['a b', 'a\u00a0b', '"a‹ ›b"', '"a‹\u00a0›b"', 'expected U+0020, received U+00A0'],
    ['007', '7', '"‹00›7"', '"‹›7"', null],
    ['0077', '077', '"0‹0›77"', '"0‹›77"', null],
    [9007199254740993n, 9007199254740992n, '900719925474099‹3›', '900719925474099‹2›', null],
    ['an error', 'no result', '"an error"', '"no result"', null],
    ['3', 3, '"3"', '3', null],
    [{ id: 1, city: 'Gent' }, { id: 1, city: 'Ghent' }, '{"id":1,"city":"G‹›ent"}', '{"id":1,"city":"G‹h›ent"}', null],
    [[1, 2, 3], [1, 3, 3], '[1,‹2›,3]', '[1,‹3›,3]', null],
  ]
  it.each(cases.map(([expected, received, ...shown]) => ({ expected, received, shown })))(
    '$shown',
    ({ expected, received, shown }) => {
      const { expected: left, received: right, note } = difference(expected, received)
      expect([marked(left), marked(right), note]).toEqual(shown)
    },
  )

  it('shows the place, however far behind it lies', () => {
    const long = 'x'.repeat(400)
    const shown = marked(difference(`${long}a${long}`, `${long}b${long}`).received)
    expect(shown).toContain('‹b›')
    expect(shown.length).toBeLessThan(200)
  })
})
