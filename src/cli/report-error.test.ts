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
