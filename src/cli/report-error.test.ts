import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UsageError } from '../findings/index.js'
import { reportError } from './report-error.js'

let told = ''

beforeEach(() => {
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    told += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const systemError = (code: string): Error => Object.assign(new Error(`${code}: mkdtemp '/tmp/x'`), { code })

it.each([
  ['a mistake of the caller', new UsageError('What', 'where', 'remedy'), /^asbuilt: What\n {2}where\n {2}remedy\n$/],
  ['a full disk', systemError('ENOSPC'), /^asbuilt: the disk is full\n {2}ENOSPC.*\n {2}make room/],
  ['a spent quota', systemError('EDQUOT'), /^asbuilt: the quota of the disk is used up\n/],
  ['a disk that is not written to', systemError('EROFS'), /^asbuilt: the disk can only be read\n/],
  ['a mistake of ours', new TypeError('undefined is not a function'), /bug of ours[^]*TypeError[^]*\n {4}at /],
  ['what is no error', null, /bug of ours[^]*null/],
])('%s ends with 2, and is told', (_what, error, sentence) => {
  expect(reportError(error)).toBe(2)
  expect(told).toMatch(sentence)
})

it('quotes a file or a target without what steers a terminal or a runner', () => {
  const quoted = '\0\u001b[31m\n  ::error::x ##[error]y'
  expect(reportError(new UsageError('What', quoted, 'remedy', { cause: new Error(quoted) }))).toBe(2)
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|^\s*::|##\[/m)
  expect(told).toContain(String.raw`\u0000\u001b[31m`)
})
