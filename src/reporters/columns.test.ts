import { describe, expect, test } from 'vitest'
import { columnsOf } from '../encoding/index.js'
import { failingRun } from '../testing/example-run.js'
import { reporters } from './index.js'

const wide = {
  ...failingRun,
  findings: failingRun.findings.map(finding => ({
    ...finding,
    expected: '漢字'.repeat(100),
    received: '漢字'.repeat(70) + '\u001b[2J'.repeat(30),
    message: 'a word and 漢字 '.repeat(20),
  })),
}

describe.each([80, 60])('on a terminal of %i columns', columns => {
  const lines = reporters.terminal(wide, { color: true, columns }).split('\n')

  test('no line is wider, but for what is copied', () => {
    // eslint-disable-next-line no-control-regex -- the code of a colour begins with one
    const copied = /^\s*(?:\u001b\[\d+m)?\s*(?:curl |at )/
    const wider = lines.filter(line => columnsOf(line) > columns && !copied.test(line))
    expect(wider).toEqual([])
  })

  test('both values are there', () => {
    expect(lines.filter(line => /^ {4}expected "漢/.test(line)).length).toBeGreaterThan(0)
    expect(lines.filter(line => /^ {4}received "漢/.test(line)).length).toBeGreaterThan(0)
  })
})

test('a request that was sent several times in a row is one line', () => {
  const curls = ['curl a', 'curl b', 'curl b', 'curl b', 'curl a']
  const [first, ...rest] = failingRun.findings
  if (first === undefined) throw new Error('the example has no finding')
  const text = reporters.terminal({ ...failingRun, findings: [{ ...first, replay: { curls } }, ...rest] })
  expect(text).toContain('    curl a\n    curl b\n    (3 times)\n    curl a\n')
})
