import fc from 'fast-check'
import { isInteger, parse as parseLossless, stringify as writtenLossless } from 'lossless-json'
import { describe, expect, test } from 'vitest'
import { parseJson, stringifyJson } from './index.js'

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
