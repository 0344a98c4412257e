import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointerStep } from '../../json/index.js'
import { lineOf, positionOf } from './line-of.js'

/** Every pointer of a value, in the order in which its values are written. */
function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, at + pointerStep(key)))]
}

describe('the line of a pointer', () => {
  it('is the one on which its value stands, whatever the keys and texts are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        // each value begins a line of its own, and nothing else does
        const written = JSON.stringify(value, (_, inner: unknown) => inner, 1)
        const text = written.replace(/^( *"(?:[^"\\]|\\.)*":) (?=[[{"\d\-tfn])/gm, '$1')
        const pointers = pointersOf(JSON.parse(text))
        const lines = pointers.map(pointer => lineOf(text, pointer))
        expect(lines.every(line => line !== null)).toBe(true)
        expect(lines.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(lines)
        expect(new Set(lines).size).toBe(lines.length)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it.each([
    ['{"a":\n{"b":[1,\n2]}}', '/a/b/1', 3],
    ['{"a\\"}":1,\n"\\u0062":\n2}', '/b', 3],
    ['{"a":1}', '/b', null],
    ['[1]', '/1', null],
    ['7', '/a', null],
    ['\n\n 7', '', 3],
  ])('%j %s: %o', (text, pointer, line) => {
    expect(lineOf(text, pointer)).toBe(line)
  })

  it('goes with a column', () => {
    expect(positionOf('ab\ncd\n', 4)).toEqual({ line: 2, column: 2 })
    expect(positionOf('ab', 0)).toEqual({ line: 1, column: 1 })
    expect(positionOf('ab\n', 3)).toEqual({ line: 2, column: 1 })
  })
})
