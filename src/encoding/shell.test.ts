import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.js'
import { LINE_END, printfCommand, shellText } from './shell.js'
import { visible } from './visible.js'

/** The texts that a POSIX shell makes of parts of words, all in one go. */
function words(parts: readonly string[]): string[] {
  const script = `${LINE_END}\n${parts.map(part => `printf '%s\\0' ${part}''`).join('\n')}`
  return execFileSync('sh', ['-c', script]).toString().split('\0').slice(0, -1)
}

const samples = fc
  .sample(anyText, { seed: 1, numRuns: 300 })
  // a word holds no NUL, and no bytes that are no UTF-8
  .map(text => Buffer.from(text.replaceAll('\0', '')).toString())

describe('shellText', () => {
  test('a shell reads it as it was, byte for byte', () => {
    expect(words(samples.map(shellText))).toEqual(samples)
  })

  test('everything in it shows, and it is on one line', () => {
    for (const text of samples) expect(visible(shellText(text))).toBe(shellText(text))
  })
})

describe('printfCommand', () => {
  test('prints the text, with NUL in it too', () => {
    const texts = samples.map((text, i) => (i % 3 === 0 ? `${text}\0` : text))
    for (const text of texts.slice(0, 40)) {
      const command = printfCommand(text, format => shellText(format) || "''")
      expect(visible(command)).toBe(command)
      expect(execFileSync('sh', ['-c', command]).toString()).toBe(text)
    }
  })
})
