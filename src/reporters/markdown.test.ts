import { expect, test } from 'vitest'
import { markdown } from './markdown.js'
import { brokenOffRun, brokenRun, soundRun } from '../testing/example-run.js'

test('a run with findings', () => expect(markdown(brokenRun)).toMatchSnapshot())
test('a run without', () => expect(markdown(soundRun)).toMatchSnapshot())
test('a run that broke off says why', () =>
  expect(markdown(brokenOffRun)).toContain('\n> The target stopped answering.\n'))

test('every row has five cells, whatever the values hold', () => {
  const rows = markdown(brokenRun)
    .split('\n')
    .filter(line => line.startsWith('|'))
  expect(rows).toHaveLength(2 + 1 + 4 + 1)
  for (const row of rows) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(6)
})

test('no markup of a target comes through', () => {
  const outsideCode = markdown(brokenRun).replace(/`[^`]*`/g, '')
  expect(outsideCode).not.toContain('<script>')
  expect(outsideCode).toContain('&#60;script&#62;')
})
