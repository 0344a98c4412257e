import { describe, expect, it } from 'vitest'
import { anyText, sample, storableText } from './index.js'
import { integerBetween, maxInt64 } from './formats.js'

describe('text', () => {
  const any = sample(anyText(), 1, 2000)
  const storable = sample(storableText, 2, 2000)

  it.each<[kind: string, pattern: RegExp]>([
    ['empty', /^$/u],
    ['long', /^.{250,}$/su],
    ['combining marks', /\p{M}/u],
    ['right to left', /\p{Script=Hebrew}|\p{Script=Arabic}/u],
    ['ideographs', /\p{Script=Han}/u],
    ['joined emoji', /\u200d/u],
    ['astral', /[\u{10000}-\u{10ffff}]/u],
    ['a lone quote', /^'$/u],
    ['a double quote', /"/u],
    ['a percent sign', /%/u],
    ['leading zeros', /^00/u],
    ['CR LF', /\r\n/u],
    ['NUL', /\p{Cc}/u],
  ])('any text may be or hold: %s', (_kind, pattern) => {
    expect(any.some(text => pattern.test(text))).toBe(true)
  })

  it.each<[kind: string, pattern: RegExp]>([
    ['combining marks', /\p{M}/u],
    ['right to left', /\p{Script=Hebrew}|\p{Script=Arabic}/u],
    ['ideographs', /\p{Script=Han}/u],
    ['joined emoji', /\u200d/u],
    ['quotes', /['"]/u],
    ['a percent sign', /%/u],
    ['leading zeros', /^00/u],
  ])('storable text may hold: %s', (_kind, pattern) => {
    expect(storable.some(text => pattern.test(text))).toBe(true)
  })

  it('storable text is well-formed, short, in one line, without controls, and not for trimming', () => {
    for (const text of storable) {
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(100)
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|\s\s|^[\s\p{Cf}\ufeff]|[\s\ufeff]$/u)
    }
  })
})

describe('whole numbers', () => {
  it('reach every boundary up to 2^63-1, exact, as bigint beyond 2^53-1', () => {
    const drawn = sample(integerBetween(1n, maxInt64), 1, 2000)
    for (const mark of [1, 2 ** 31, 2 ** 32, 2 ** 49, Number.MAX_SAFE_INTEGER, 2n ** 53n, 2n ** 53n + 1n, maxInt64])
      expect(drawn).toContain(mark)
    for (const value of drawn) {
      expect(value >= 1 && value <= maxInt64).toBe(true)
      expect(typeof value === 'bigint').toBe(value > Number.MAX_SAFE_INTEGER)
    }
  })

  it('stay within narrow limits', () => {
    expect(new Set(sample(integerBetween(3n, 4n), 1, 100))).toEqual(new Set([3, 4]))
    expect(() => integerBetween(2n, 1n)).toThrow('between 2 and 1')
  })
})
