import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { describe, expect, test } from 'vitest'
import type { Run } from '../findings/index.js'
import { abortedRun, failingRun, passingRun, recordedRun } from '../testing/example-run.js'
import { reporters } from './index.js'

const { junit } = reporters
const schema = readFileSync(new URL('../../schemas/meta/junit.xsd', import.meta.url), 'utf8')

async function problemsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema })
  return errors.map(({ message }) => message)
}

const attributes = (xml: string, element: string): Record<string, string>[] =>
  Array.from(xml.matchAll(new RegExp(`<${element}( [^>]*)>`, 'g')), ([, list = '']) =>
    Object.fromEntries<string>(
      Array.from(list.matchAll(/ ([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value] as const),
    ),
  )
const total = (list: readonly Record<string, string>[], name: string): number =>
  list.reduce((sum, one) => sum + Math.round(1000 * Number(one[name])), 0)

/** The case of the run itself, the first one. */
const runCase = (run: Run): string => /<testcase[\s\S]*?(?:\/>|<\/testcase>)/.exec(junit(run))?.[0] ?? ''
const withStrictness = { ...failingRun, strict: true as const }

const runs: readonly (readonly [string, Run])[] = [
  ['with findings', failingRun],
  ['strict', withStrictness],
  ['sound', passingRun],
  ['broken off', abortedRun],
  ['recorded', recordedRun('a.har')],
]

test('a run with findings', () => expect(junit(failingRun)).toMatchSnapshot())

describe.each(runs)('the file of a run %s', (_, run) => {
  const xml = junit(run)

  test('fits schemas/meta/junit.xsd', async () => {
    expect(await problemsOf(xml)).toEqual([])
  })

  test('has sums that are sums', () => {
    const [[all = {}], suites, cases] = [
      attributes(xml, 'testsuites'),
      attributes(xml, 'testsuite'),
      attributes(xml, 'testcase'),
    ]
    for (const name of ['tests', 'failures', 'errors', 'time'])
      expect(total(suites, name), name).toBe(total([all], name))
    expect(total(cases, 'time')).toBe(total([all], 'time'))
    expect(cases).toHaveLength(Number(all.tests))
    for (const [element, name] of Object.entries({ failure: 'failures', error: 'errors', skipped: 'skipped' }))
      expect(xml.match(new RegExp(`<${element}[ >]`, 'g')) ?? []).toHaveLength(total(suites, name) / 1000)
  })

  test('takes as long as the run, and says when that was', () => {
    const [all = {}] = attributes(xml, 'testsuites')
    expect(Number(all.time) * 1000).toBe(Date.parse(run.finishedAt) - Date.parse(run.startedAt))
    expect(new Set(attributes(xml, 'testsuite').map(({ timestamp }) => timestamp))).toEqual(new Set([run.startedAt]))
  })
})

test.each([
  ['no root', '<testsuites/>'],
  ['a case without a time', junit(passingRun).replace(/(<testcase[^>]*) time="[^"]*"/, '$1')],
  ['a suite without a timestamp', junit(passingRun).replace(/ timestamp="[^"]*"/, '')],
  [
    'a failure behind its output',
    junit(passingRun).replace('/>\n</testsuite>', '><system-out/><failure/></testcase></testsuite>'),
  ],
])('the schema refuses %s', async (_, xml) => {
  expect(await problemsOf(xml)).not.toEqual([])
})

test('a suite for the run and one for each rule with cases, a case for each outcome that was not left out', () => {
  const xml = junit(failingRun)
  const names = attributes(xml, 'testsuite').map(({ name }) => name)
  expect(names).toEqual(['asbuilt', 'PAGE-4', 'HTTP-5', 'HTTP-4', 'USER-3', 'HTTP-9'])
  expect(attributes(xml, 'testcase')).toHaveLength(
    1 + failingRun.outcomes.filter(({ status }) => status !== 'disabled').length,
  )
})

describe('what fails', () => {
  const xml = junit(failingRun)

  test('violations alone; our own errors are errors, skips skips with their reason', () => {
    expect(xml.match(/<failure /g)).toHaveLength(2)
    expect(xml.match(/<error /g)).toHaveLength(1)
    expect(attributes(xml, 'skipped').map(({ message }) => message)).toEqual([
      'needs an environment variable that is not set: PROCORE_PROJECT_IDS',
      'addressed to clients; proved by the tests of our own client',
    ])
  })

  test('deviations too where the run was strict', () => {
    expect(junit(withStrictness).match(/<failure /g)).toHaveLength(3)
    expect(attributes(junit(withStrictness), 'failure')[2]?.message).toBe('the user lacks the field avatar')
  })

  test('nothing in a sound run', () => expect(junit(passingRun)).not.toMatch(/<failure|<error|<skipped/))
})

describe('the case of the run itself', () => {
  const violated: Run = { ...failingRun, problem: 'The run was interrupted.' }
  const left: Run = { ...passingRun, problem: '2 created users are still active.' }

  test('is an error with the problem where the target could not be verified', () => {
    expect(runCase(abortedRun)).toMatch(/<error message="The target stopped answering\." type="not-verified">/)
  })
  test('is an error where a run broke off after a violation', () => {
    expect(runCase(violated)).toMatch(/<error message="The run was interrupted\."/)
  })
  test('is an error that says so where too little was judged', () => {
    const { problem, ...silent } = abortedRun
    expect(runCase(silent)).toMatch(/<error message="too little could be judged[^"]*"/)
  })
  test('passes where the run could tell, whatever it was', () => {
    expect(runCase(failingRun)).not.toMatch(/<error|<failure/)
    expect(runCase(left)).toMatch(/<system-out>2 created users are still active\.<\/system-out>/)
  })
})
