import { expect, test } from 'vitest'
import { reporters } from './index.js'
import { failingRun, passingRun } from '../testing/example-run.js'

const { junit } = reporters
const xml = junit(failingRun)

test('a run with findings', () => expect(xml).toMatchSnapshot())

test('a suite for each rule with cases, a case for each outcome that was not left out', () => {
  expect([...xml.matchAll(/<testsuite name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'PAGE-4',
    'HTTP-5',
    'HTTP-4',
    'USER-3',
    'HTTP-9',
  ])
  expect(xml.match(/<testcase /g)).toHaveLength(
    failingRun.outcomes.filter(({ status }) => status !== 'disabled').length,
  )
})

test('violations alone are failures; our own errors are errors, skips skips', () => {
  expect(xml.match(/<failure /g)).toHaveLength(2)
  expect(xml.match(/<error /g)).toHaveLength(1)
  expect(xml.match(/<skipped\/>/g)).toHaveLength(2)
  expect(xml).toContain('needs an environment variable that is not set: PROCORE_PROJECT_IDS')
})

test('it is XML, whatever the target sent', () => {
  expect(xml).not.toContain('<script>')
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
})

test('a sound run has no failure', () => expect(junit(passingRun)).not.toMatch(/<failure|<error|<skipped/))
