import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.js'
import { line, terminalColors, terminalLines, terminalOutput, wrapped } from './terminal.js'
import { columnsOf } from './width.js'

// eslint-disable-next-line no-control-regex -- they are what it looks for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/
/** As the runner of GitHub looks for a command in a line. */
const isCommand = (text: string): boolean => text.trimStart().startsWith('::') || text.includes('##[')

describe('terminalOutput', () => {
  test('has a line for each that it was given, none of which steers anything', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }), pairs => {
        const printed = terminalOutput(pairs.map(([a, b]) => line` ${a}${b}`)).toString()
        const lines = printed.split('\n')
        expect(lines).toHaveLength(pairs.length + 1)
        expect(printed).not.toMatch(CONTROL)
        expect(lines.filter(isCommand)).toEqual([])
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('a command that is put together of several texts is none', () => {
    expect(terminalOutput([line`${':'}${':error::x'}`, line`  ${'#'}${'#[error]x'}`]).toString()).toBe(
      '\\u003a:error::x\n  \\u0023#[error]x\n',
    )
  })

  test('colours are ours alone', () => {
    const { red } = terminalColors(true)
    expect(terminalOutput([line`${red('\u001b[2Ja')} b`]).toString()).toBe('\u001b[31m\\u001b[2Ja\u001b[39m b\n')
    expect(terminalColors(false).red('a').toString()).toBe('a')
  })
})

describe('terminalLines', () => {
  test('keeps line ends and nothing else that steers', () => {
    fc.assert(
      fc.property(anyText, text => {
        const printed = terminalLines(text).toString()
        expect(printed).not.toMatch(CONTROL)
        expect(printed.split('\n').filter(isCommand)).toEqual([])
        expect(printed.split('\n')).toHaveLength(text.split('\n').length)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('wrapped', () => {
  test('no line is wider than the terminal, unless it is one word', () => {
    const words = fc.array(fc.constantFrom('a', 'words', '漢字', 'Zoë', 'e\u0301e\u0301', 'a-long-one-of-its-kind'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 80 }), (list, columns) => {
        const { dim } = terminalColors(true)
        const text = line`  ${dim(list.join(' '))}`
        const lines = wrapped(text, columns, 4).toString().split('\n')
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns)
        expect(lines.map(one => one.trim()).join(' ')).toBe(text.toString().trim())
        expect(lines.slice(1).every(one => one.startsWith('    '))).toBe(true)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  test('without columns a line has no end', () => {
    const text = line`${'word '.repeat(100)}`
    expect(wrapped(text, undefined, 4)).toBe(text)
  })

  test.each([
    ['abc', 3],
    ['漢字', 4],
    ['e\u0301', 1],
    ['🏗', 1],
    ['😀', 2],
    ['\u001b[31ma\u001b[39m', 1],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })
})
