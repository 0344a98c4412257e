import { expect, it } from 'vitest'
import { passingRun, failingRun } from '../testing/example-run.js'
import type { Outcome, SkipReason } from './outcome.js'
import { verdictOf } from './verdict.js'

const sound = passingRun.outcomes.filter(({ status }) => status === 'passed')
const broken = failingRun.outcomes.filter(({ findings }) => findings.some(({ severity }) => severity === 'violation'))
const skipped = (reason: SkipReason): Outcome[] =>
  sound.slice(0, 1).map(outcome => ({ ...outcome, status: 'skipped', reason }))

it.each<[string, readonly Outcome[], boolean, string]>([
  ['all that was planned', sound, false, 'conformant'],
  ['all, and a signal while it tidied up', sound, true, 'not-verified'],
  ['a part, and then a signal', [...sound, ...skipped('interrupted')], false, 'not-verified'],
  ['a part, and then a full disk', [...sound, ...skipped('journal-unwritable')], false, 'not-verified'],
  ['a part, for the target went away', [...sound, ...skipped('target-down')], false, 'not-verified'],
  ['what the budget was enough for, of each group', [...sound, ...skipped('budget-exhausted')], false, 'conformant'],
  ['a violation, and then a signal', [...broken, ...skipped('interrupted')], true, 'non-conformant'],
])('a run that looked at %s', (_what, outcomes, interrupted, verdict) => {
  expect(verdictOf({ outcomes, strict: false, strictAdditions: false, preflightFailed: false, interrupted })).toBe(
    verdict,
  )
})
