import { describe, expect, test } from 'vitest'
import { reporters } from './index.js'
import { script } from './html/script.js'
import { abortedRun, failingRun, recordedRun, passingRun } from '../testing/example-run.js'

const { html } = reporters
const page = html(failingRun)
const options = (name: string): string[] =>
  [
    ...(/<select name="NAME">(.*?)<\/select>/s.exec(page.replace(`name="${name}"`, 'name="NAME"'))?.[1] ?? '').matchAll(
      /<option(?: value="")?>([^<]*)/g,
    ),
  ].map(([, text]) => text ?? '')
const row = (rule: string): string => new RegExp(`<tr><th>${rule}</th>.*?</tr>`, 's').exec(page)?.[0] ?? ''

describe('offline', () => {
  test('nothing is fetched', () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b/i)
    expect(page).not.toMatch(/\b(?:src|href|action)=/i)
    expect(page).not.toMatch(/@import|url\(/i)
    expect(page).toContain("default-src 'none'")
  })
})

describe('values of the target', () => {
  test('are escaped wherever they stand', () => {
    expect(page.match(/<script>/g)).toHaveLength(1)
    expect(page).toContain(`<script>${script}</script>`)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
  test('cannot hide in control characters', () => {
    expect(page).toContain(String.raw`\u001b[31m`)
    expect(page.includes('\u001B')).toBe(false)
  })
  test('keep every digit', () => expect(page).toContain('<code>9007199254740993</code>'))
})

describe('verdicts', () => {
  test.each([
    ['non-conformant', failingRun],
    ['conformant', passingRun],
    ['not-verified', abortedRun],
  ])('%s', (verdict, run) => {
    expect(html(run)).toContain(`<title>Asbuilt: ${verdict}</title>`)
    expect(html(run)).toContain(`<section class="verdict ${verdict}"><strong>${verdict}</strong>`)
  })
  test('why it could not tell', () => expect(html(abortedRun)).toContain('<p>The target stopped answering.</p>'))
  test('without findings there is nothing to filter', () => {
    expect(html(passingRun)).toContain('<p>None.</p>')
    expect(html(passingRun)).not.toContain('<form>')
  })
})

describe('filters', () => {
  test('offer the rules that have findings, the versions and the severities', () => {
    expect(options('rule')).toEqual(['all', 'PAGE-4', 'HTTP-5', 'HTTP-4'])
    expect(options('version')).toEqual(['all', '1.0', '1.1', '1.2'])
    expect(options('severity')).toEqual(['all', 'violation', 'deviation', 'info'])
  })
  test('every finding carries what they ask for', () => {
    const items = [
      ...page.matchAll(/<details data-rule="([^"]*)" data-versions="([^"]*)" data-severity="([^"]*)"/g),
    ].map(([, ...facts]) => facts.join(' | '))
    expect(items).toEqual([
      'PAGE-4 | 1.0 1.1 | violation',
      ...Array<string>(5).fill('HTTP-5 | 1.0 | deviation'),
      'HTTP-4 | 1.1 | info',
    ])
  })
})

describe('a finding', () => {
  const [, finding = ''] = /<details data-rule="PAGE-4"(.*?)<\/details>/s.exec(page) ?? []
  test('names its operations', () => expect(finding).toMatch(/users_v1_list.*users_v2_list/s))
  test('can be asked again', () =>
    expect(finding).toContain('curl -gi &#39;https://api.example.com/rest/v1.0/users?page=2&#39;'))
  test('shows what was sent and what came', () => {
    expect(finding).toContain(
      'GET https://api.example.com/rest/v1.0/users?page=2\nauthorization: Bearer $PROCORE_TOKEN',
    )
    expect(finding).toContain('200\ntotal: 103')
    expect(finding).toContain('no response: no answer within 10 s')
  })
})

describe('rules × versions', () => {
  test.each([
    ['PAGE-4', ['failed', 'failed', 'none']],
    ['HTTP-5', ['deviating', 'none', 'none']],
    ['HTTP-4', ['none', 'passed', 'none']],
    ['USER-3', ['skipped', 'disabled', 'errored']],
    ['HTTP-9', ['none', 'none', 'none']],
  ])('%s', (rule, states) => {
    expect([...row(rule).matchAll(/class="cell (\w+)"/g)].map(([, state]) => state)).toEqual(states)
  })
  test('clauses for clients are shown as such', () =>
    expect(row('HTTP-9')).toContain('1 clause for clients, proved by the tests of our own'))
})

test('what was recorded elsewhere names its files', () => {
  expect(html(recordedRun('a.har, b.json'))).toContain('Recorded in a.har, b.json; judged 2026-01-02 03:04 UTC')
})
