import { describe, expect, test } from 'vitest'
import type { Outcome, Run } from '../findings/index.js'
import { failingRun } from '../testing/example-run.js'
import { extentOf, groupSkips } from './skips.js'

const [sample] = failingRun.outcomes
const outcome = (status: Outcome['status'], operationId: string, more: Partial<Outcome> = {}): Outcome => {
  if (sample === undefined) throw new Error('the example has no outcome')
  const { reason, detail, ...rest } = sample
  return {
    ...rest,
    findings: [],
    ...(status === 'skipped' ? { reason: 'missing-data' } : {}),
    ...more,
    status,
    operationId,
  }
}
const runOf = (...outcomes: readonly Outcome[]): Run => ({ ...failingRun, outcomes })

describe('places', () => {
  test('that one evaluator judged are not skipped, whatever others say', () => {
    expect(
      groupSkips(runOf(outcome('skipped', 'a'), outcome('passed', 'a'), outcome('skipped', 'a')), 'skipped'),
    ).toEqual([])
  })

  test('that several evaluators skip count once', () => {
    const run = runOf(outcome('skipped', 'a'), outcome('skipped', 'a'), outcome('skipped', 'b'))
    expect(groupSkips(run, 'skipped').map(extentOf)).toEqual(['1 clause in 2 places'])
  })

  test('that one evaluator skips and another leaves out are skipped', () => {
    const run = runOf(outcome('disabled', 'a', { reason: 'read-only' }), outcome('skipped', 'a'))
    expect(groupSkips(run, 'disabled')).toEqual([])
    expect(groupSkips(run, 'skipped')).toHaveLength(1)
  })

  test('are those of the coverage, to the last one', () => {
    const skipped = [...groupSkips(failingRun, 'skipped'), ...groupSkips(failingRun, 'disabled')]
    const broken = failingRun.outcomes.filter(({ status }) => status === 'errored').length
    const { cells, judged } = failingRun.coverage
    expect(judged + skipped.reduce((sum, { places }) => sum + places, 0) + broken).toBe(cells)
  })
})

test('what is about some of the clauses stands with their number', () => {
  const run = runOf(
    outcome('skipped', 'a', { detail: 'no vendor' }),
    outcome('skipped', 'b', { detail: 'no vendor' }),
    outcome('skipped', 'c', { detail: 'no trade' }),
  )
  expect(groupSkips(run, 'skipped')[0]?.details).toEqual([
    { detail: 'no vendor', clauses: 1 },
    { detail: 'no trade', clauses: 1 },
  ])
})

test('clauses for clients have no place', () => {
  const clients = groupSkips(failingRun, 'skipped').find(({ reason }) => reason === 'client-clause')
  expect(clients && extentOf(clients)).toBe('1 clause')
})
