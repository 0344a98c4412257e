import { describe, expect, test } from 'vitest'
import { reporters } from './index.js'
import { abortedRun, failingRun, recordedRun, passingRun } from '../testing/example-run.js'

const { terminal } = reporters

test('a run with findings', () => expect(terminal(failingRun)).toMatchSnapshot())
test('a run without', () => expect(terminal(passingRun)).toMatchSnapshot())
test('a run that broke off', () => expect(terminal(abortedRun)).toMatchSnapshot())

describe('what a reader looks for', () => {
  const text = terminal(failingRun)

  test('the gravest comes first', () => {
    const places = ['PAGE-4', 'HTTP-5', 'HTTP-4', 'asbuilt broke', 'skipped:', 'not looked at:', 'non-conformant'].map(
      word => text.indexOf(word),
    )
    expect(places.every(index => index >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('alike findings on two operations are one entry that names both', () => {
    expect(text.match(/violation PAGE-4\/counts-all-matching/g)).toHaveLength(1)
    expect(text).toContain('users_v1_list')
    expect(text).toContain('users_v2_list')
  })

  test('an id keeps every digit', () => expect(text).toContain('expected 9007199254740993\n'))
  test('many places of one clause are named in one line', () =>
    expect(text).toContain('at 2 more places: /response/body/*/zip, /response/body/*/vendor'))
  test('without colour nothing steers a terminal, whatever the target sent', () => {
    expect(text).toContain(String.raw`\u001b[31m`)
    expect(text.includes('\u001B')).toBe(false)
  })
  test('with colour the verdict has one', () => expect(terminal(failingRun, { color: true })).toContain('\u001B[31m'))
})

test('what was recorded elsewhere is told by file, without a seed', () => {
  const text = terminal(recordedRun('a.har'))
  expect(text).toContain('    in x1, x2\n')
  expect(text).toContain('1,234 exchanges\n')
  expect(text).not.toContain('; seed')
})
