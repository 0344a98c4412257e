import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.js'
import { visible, visibleLines } from './visible.js'

/** Written here once more, apart from the code under test: what no reader can see, by its numbers. */
const hidden: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
  [0xe0000, 0xe01ef],
]
const hides = (text: string): boolean =>
  Array.from(text, character => character.codePointAt(0) ?? 0).some(code =>
    hidden.some(([from, to]) => code >= from && code <= to),
  )

describe('visible', () => {
  test.each([
    ['a\u001b[31mb', String.raw`a\u001b[31mb`],
    ['a\nb\r\tc', String.raw`a\nb\r\tc`],
    ['\u2028\u0085\u009b', String.raw`\u2028\u0085\u009b`],
    ['user\u202egpj.exe', String.raw`user\u202egpj.exe`],
    ['\u{e0041}', String.raw`\udb40\udc41`],
    ['half \ud83d', String.raw`half \ud83d`],
    ['##[error]x and ##vso[x]', String.raw`\u0023#[error]x and \u0023#vso[x]`],
    ['Zoë 🏗 漢字 – ## a', 'Zoë 🏗 漢字 – ## a'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('any text becomes one line in which everything shows', () => {
    fc.assert(
      fc.property(anyText, text => {
        const shown = visible(text)
        expect(hides(shown)).toBe(false)
        expect(shown).not.toMatch(/##\w*\[/)
        expect(visible(shown)).toBe(shown)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  test('JSON stays the same JSON', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text)
        const many = { [text]: [text, { a: text }] }
        expect(JSON.parse(visibleLines(JSON.stringify(many, null, 2)))).toEqual(many)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
