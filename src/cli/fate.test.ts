import { expect, it } from 'vitest'
import type { Finding, Outcome } from '../findings/index.js'
import { AGAIN, fateOf, GONE } from './fate.js'

const finding = {
  fingerprint: 'f1',
  clause: 'PAGE-4/same-on-every-page',
  check: 'total',
  operationId: 'list',
  severity: 'violation',
} as Finding
const outcome = (over: Partial<Outcome>): Outcome =>
  ({ clause: finding.clause, check: 'total', operationId: 'list', findings: [], ...over }) as Outcome

it.each<[string, readonly Finding[], readonly Outcome[], RegExp]>([
  ['met', [finding], [], new RegExp(`^${AGAIN}$`)],
  ['met once and not a second time', [{ ...finding, severity: 'info' }], [], /no more/],
  ['not met where it was looked for', [], [outcome({ status: 'passed' })], new RegExp(`^${GONE}$`)],
  ['met elsewhere', [{ ...finding, fingerprint: 'f2' }], [outcome({ status: 'failed' })], /another place/],
  [
    'not looked for',
    [],
    [outcome({ status: 'skipped', reason: 'budget-exhausted', detail: 'spent\nat' })],
    /could not be told \(budget-exhausted: spent\)/,
  ],
  ['not planned', [], [], /could not be told/],
])('a finding that was %s', (_, findings, outcomes, said) => {
  expect(fateOf(finding, { findings, outcomes })).toMatch(said)
})
