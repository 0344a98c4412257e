import fc from 'fast-check'
import { isInteger, parse as parseLossless, stringify as writtenLossless } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { atOnce } from '../slices.js'
import { parseJson, readJson, sameJson, stringifyJson } from './index.js'

/** Character by character, by a parser that knows no shortcut. */
const slowly = (text: string): unknown =>
  parseLossless(text, undefined, {
    parseNumber: digits =>
      isInteger(digits) && !Number.isSafeInteger(Number(digits)) ? BigInt(digits) : Number(digits),
    onDuplicateKey: ({ newValue }) => newValue,
  })

const digits = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.constantFrom(
    '9007199254740991',
    '9007199254740992',
    '-9007199254740993',
    '1234567890123456',
    '0.1234567890123456789',
    '1e1234567890123456',
    '-0',
    '12345678901234567890.5',
    '12345678901234567890E3',
  ),
)
const text = fc.oneof(
  fc.string(),
  digits,
  fc.constantFrom(
    '"',
    '\\',
    '\\"',
    '\uE0F1',
    '\uE0F112345678901234567',
    '\\ue0f1',
    ':12345678901234567,',
    '"12345678901234567"',
    '__proto__',
  ),
)
const word = text.map(content => JSON.stringify(content))
const blank = fc.constantFrom('', ' ', '\n', '\t\r')
/** JSON texts full of long numbers, in and beside strings that look like them. */
const { json } = fc.letrec<{ json: string }>(tie => ({
  json: fc.oneof(
    { maxDepth: 4 },
    digits,
    word,
    fc.constantFrom('null', 'true', '[]', '{}'),
    fc
      .tuple(fc.array(tie('json'), { maxLength: 4 }), blank)
      .map(([items, gap]) => `[${gap}${items.join(`${gap},${gap}`)}${gap}]`),
    fc
      .tuple(fc.array(fc.tuple(word, tie('json')), { maxLength: 4 }), blank)
      .map(([pairs, gap]) => `{${pairs.map(([key, value]) => `${gap}${key}${gap}:${gap}${value}${gap}`).join()}}`),
  ),
}))

const writtenSlowly = (value: unknown, indent: number | undefined): string | undefined =>
  writtenLossless(value, undefined, indent)

/** The value that a text holds, or that it holds none. */
const outcome = (read: () => unknown): unknown => {
  try {
    return { value: read() }
  } catch {
    return 'no JSON'
  }
}

describe('parseJson', () => {
  test('reads what a parser without shortcuts reads', () => {
    fc.assert(
      fc.property(json, source => {
        expect(parseJson(source)).toEqual(slowly(source))
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  test('takes no text for JSON that JSON.parse does not', () => {
    const broken = fc
      .tuple(json, fc.nat(), fc.constantFrom('', '"', '{', '12345678901234567', ',', ':', '-', '\\', '0'))
      .map(([source, index, bit]) => {
        const at = index % (source.length + 1)
        return source.slice(0, at) + bit + source.slice(at + 1)
      })
    fc.assert(
      fc.property(broken, source => {
        const valid = outcome(() => JSON.parse(source)) !== 'no JSON'
        const read = outcome(() => parseJson(source))
        expect(read !== 'no JSON').toBe(valid)
        if (valid) expect(read).toEqual({ value: slowly(source) })
      }),
      { numRuns: 4000, seed: 1 },
    )
  })

  test.each([
    ['[12345678901234567890]', [12345678901234567890n]],
    [
      '{"a":"12345678901234567890","b": 12345678901234567890 }',
      { a: '12345678901234567890', b: 12345678901234567890n },
    ],
    ['{"\\"12345678901234567890":1}', { '"12345678901234567890': 1 }],
    ['9007199254740993', 9007199254740993n],
    ['["\uE0F112345678901234567",12345678901234567]', ['\uE0F112345678901234567', 12345678901234567n]],
    ['["\\ue0f112345678901234567",12345678901234567]', ['\uE0F112345678901234567', 12345678901234567n]],
    ['{"a":12345678901234567,"a":12345678901234568}', { a: 12345678901234568n }],
  ])('%s', (source, value) => {
    expect(parseJson(source)).toEqual(value)
  })

  test.each([
    '{12345678901234567:1}',
    '{"a":1,12345678901234567:2}',
    '[012345678901234567]',
    '["x"12345678901234567]',
    '[1 12345678901234567]',
    '[12345678901234567',
    '[--12345678901234567]',
    '[12345678901234567.]',
  ])('%s is no JSON, in the words of JSON.parse', source => {
    expect(() => parseJson(source)).toThrow(outcomeOf(source))
  })
})

function outcomeOf(source: string): string {
  try {
    JSON.parse(source)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('what was read is written with every digit, and reads as the same again', () => {
  fc.assert(
    fc.property(json, source => {
      const value = parseJson(source)
      for (const indent of [undefined, 2]) {
        const written = stringifyJson(value, indent)
        expect(written).toBe(writtenSlowly(value, indent))
        expect(stringifyJson(parseJson(written), indent)).toBe(written)
      }
    }),
    { numRuns: 1000, seed: 1 },
  )
})

describe('readJson', () => {
  test('reads piece by piece what parseJson reads at once, and refuses the same', () => {
    const spoilt = fc
      .tuple(json, fc.nat(), fc.constantFrom('', '', '', ',', '[', ']', '{', '}', '"', ':', ' ', '1', '0,'))
      .map(([source, index, bit]) => {
        const at = index % (source.length + 1)
        return source.slice(0, at) + bit + source.slice(at + 1)
      })
    fc.assert(
      fc.property(fc.oneof(json, spoilt), fc.nat({ max: 40 }), (source, piece) => {
        expect(outcome(() => atOnce(readJson(source, {}, piece)))).toEqual(outcome(() => parseJson(source)))
      }),
      { numRuns: 6000, seed: 1 },
    )
  })

  test.each([
    ['[,[1,2,3]]'],
    ['[[1,2,3],]'],
    ['[[1,2,3],,1]'],
    ['[[1,2,3] 1]'],
    ['[[1,2,3][1,2,3]]'],
    ['[1[1,2,3]]'],
    ['{"a":[1,2,3],}'],
    ['{"a" [1,2,3]}'],
    ['{"a":1 "b":[1,2,3]}'],
    ['{[1,2,3]}'],
    ['[[1,2,3]}'],
    ['[1,2,3]]'],
    ['[[1,2,3]'],
    ['[1,2,3,4,5'],
  ])('%s is no JSON in pieces either', source => {
    expect(() => atOnce(readJson(source, {}, 2))).toThrow(SyntaxError)
  })

  test('a key __proto__ is a member like any other, of two equal ones the later one counts', () => {
    const source = '{"a":[1,2,3],"__proto__":[4,5,6],"b":{"__proto__":7},"a":[8,9,10]}'
    const read = atOnce(readJson(source, {}, 2))
    expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(source)))
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  })
})

describe('limits', () => {
  const nested = (levels: number, [open, close]: readonly [string, string]): string =>
    open.repeat(levels) + close.repeat(levels)
  const array = ['[', ']'] as const

  test.each([['arrays', array] as const, ['objects', ['{"a":[', ']}'] as const] as const])(
    '%s nested a million deep are refused, and 512 deep are read and written again',
    (_, brackets) => {
      const levels = 512 / brackets[1].length
      expect(() => parseJson(nested(1_000_000, brackets))).toThrow('it nests deeper than 512 levels')
      expect(() => parseJson(nested(levels + 1, brackets))).toThrow('it nests deeper than 512 levels')
      const source = nested(levels, brackets)
      expect(stringifyJson(parseJson(source))).toBe(source)
      expect(sameJson(parseJson(source), parseJson(source))).toBe(true)
    },
  )

  test('brackets within texts nest nothing', () => {
    const source = JSON.stringify([nested(1000, array), '\\"'.repeat(3) + '['.repeat(1000)])
    expect(parseJson(source)).toEqual(JSON.parse(source))
  })

  test('what a broken text opens is counted too: it is refused and not waited for', () => {
    expect(() => parseJson('['.repeat(1_000_000))).toThrow('it nests deeper than 512 levels')
  })

  test('values and members are counted where a limit is set', () => {
    const list = `[${'0,'.repeat(99)}0]`
    expect(atOnce(readJson(list, { mostValues: 101 }))).toHaveLength(100)
    expect(() => atOnce(readJson(list, { mostValues: 100 }))).toThrow('it holds more than 100 values')
    expect(atOnce(readJson('[{"a":1,"b":2}]', { mostMembers: 2 }))).toEqual([{ a: 1, b: 2 }])
    expect(() => atOnce(readJson('[{"a":1,"b":2}]', { mostMembers: 1 }))).toThrow('more than 1 members')
  })

  test('a number of more than a thousand signs is read as JSON.parse reads it', () => {
    expect(parseJson(`[${'9'.repeat(1024)}]`)).toEqual([10n ** 1024n - 1n])
    expect(parseJson(`[-${'9'.repeat(1023)}]`)).toEqual([1n - 10n ** 1023n])
    expect(parseJson(`[${'9'.repeat(1025)},12345678901234567]`)).toEqual([Infinity, 12345678901234567n])
    expect(sameJson(Infinity, 5n)).toBe(false)
  })
})
