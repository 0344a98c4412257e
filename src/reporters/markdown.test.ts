import { expect, test } from 'vitest'
import { reporters } from './index.js'
import { abortedRun, failingRun, passingRun } from '../testing/example-run.js'

const { markdown } = reporters

test('a run with findings', () => expect(markdown(failingRun)).toMatchSnapshot())
test('a run without', () => expect(markdown(passingRun)).toMatchSnapshot())
test('a run that broke off says why', () =>
  expect(markdown(abortedRun)).toContain('\n> The target stopped answering.\n'))

test('every row has five cells, whatever the values hold', () => {
  const rows = markdown(failingRun)
    .split('\n')
    .filter(line => line.startsWith('|'))
  expect(rows).toHaveLength(2 + 1 + 4 + 1)
  for (const row of rows) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(6)
})
