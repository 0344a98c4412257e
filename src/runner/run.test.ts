import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { targetOf } from '../target/embedded-target.js'
import type { Outcome, Run } from '../findings/index.js'
import { startSandbox, type Sandbox } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'
import { buildPlan } from './plan.js'
import { run, type RunOptions } from './run.js'
import { parseSelection } from './selection.js'

const catalogue = loadCatalogue()

interface Ran {
  readonly report: Run
  readonly outcomes: readonly Outcome[]
  readonly sandbox: Sandbox
  readonly planned: number
}

async function ran(
  only: string,
  { write = true, fault, ...options }: Partial<RunOptions> & { write?: boolean; fault?: string },
): Promise<Ran> {
  const sandbox = await startSandbox({ users: 30, ...(fault === undefined ? {} : { faults: [fault] }) })
  const plan = buildPlan({
    catalogue,
    checks,
    scenarios,
    selection: parseSelection(catalogue, only, undefined),
    write,
    seed: 1,
  })
  const outcomes: Outcome[] = []
  const stream = run(plan, targetOf(sandbox), { maxWait: 5, ...options })
  expect(() => stream.report()).toThrow(/has not ended/)
  for await (const outcome of stream) outcomes.push(outcome)
  await sandbox.close()
  return { report: stream.report(), outcomes, sandbox, planned: plan.requests }
}

const stillActive = ({ store }: Sandbox): readonly unknown[] =>
  store.users().filter(user => String(user['email_address']).startsWith('asbuilt+') && user['is_active'] === true)

describe('a run', () => {
  it.each([
    ['v1.2', false],
    ['SYNC', true],
    ['LIST', true],
    ['rest_v12_users_get', true],
    ['v1.3,users_post,USER', true],
    ['PAGE', false],
  ])('of %s takes about as many requests as planned', async (only, write) => {
    const { report, planned } = await ran(only, { write })
    expect(Math.abs(report.counts.requests - planned)).toBeLessThanOrEqual(Math.max(25, 0.25 * planned))
  })

  it('tells when it was by the clock on the wall, and what each step took', async () => {
    let now = Date.parse('2026-11-30T08:00:00Z')
    const wallClock = { now: () => (now += 7) }
    const { report } = await ran('v1.0,PAGE', { write: false, wallClock })
    expect(report.startedAt).toBe('2026-11-30T08:00:00.007Z')
    const whole = Date.parse(report.finishedAt) - Date.parse(report.startedAt)
    const steps = report.outcomes.filter(({ duration }) => duration > 0)
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.every(({ duration }) => duration === 7)).toBe(true)
    // before a step, behind it, and at the end
    expect(whole).toBeGreaterThanOrEqual(14 * steps.length + 7)
  })

  it('takes out whom it created', async () => {
    const { report, sandbox } = await ran('v1.1,USER', {})
    expect(report.verdict).toBe('conformant')
    const tagged = sandbox.store.users().filter(user => String(user['email_address']).startsWith('asbuilt+'))
    expect([tagged.length > 0, tagged.length <= 60, stillActive(sandbox)]).toEqual([true, true, []])
  })

  it('takes them out when it is interrupted, and skips the rest', async () => {
    const controller = new AbortController()
    const { report, outcomes, sandbox } = await ran('v1.1,USER', {
      signal: controller.signal,
      onStep: ({ done }) => {
        if (done === 6) controller.abort()
      },
    })
    expect(stillActive(sandbox)).toEqual([])
    expect(outcomes.filter(({ reason }) => reason === 'interrupted').length).toBeGreaterThan(10)
    expect([report.findings, report.verdict, report.problem]).toEqual([[], 'not-verified', 'The run was interrupted.'])
  })

  it('keeps to its budget, takes out whom it created, and cannot tell', async () => {
    const { report, outcomes, sandbox } = await ran('v1.1', { budget: 60 })
    expect(report.counts.requests).toBeLessThanOrEqual(60)
    expect(outcomes.filter(({ reason }) => reason === 'budget-exhausted').length).toBeGreaterThan(10)
    expect([report.verdict, report.findings, stillActive(sandbox)]).toEqual(['not-verified', [], []])
  })

  it('that only reads changes nothing', async () => {
    const before = await ran('v1.1,HTTP-9', { write: false })
    const { sandbox, report } = await ran('v1.1', { write: false })
    expect(sandbox.store.users()).toEqual(before.sandbox.store.users())
    expect(report.verdict).toBe('conformant')
  })

  it('counts no skip as a pass, and every cell once', async () => {
    const { report, outcomes } = await ran('v1.3,LIST', { write: false })
    expect(report.counts.outcomes.passed).toBe(outcomes.filter(({ status }) => status === 'passed').length)
    expect(
      outcomes.filter(({ status, reason }) => (status === 'skipped' || status === 'disabled') && reason === undefined),
    ).toEqual([])
    const cells = outcomes.map(({ clause, operationId, check }) => `${clause} ${operationId} ${check}`)
    expect(new Set(cells).size).toBe(cells.length)
  })

  it('with a fault ends in findings that say where, what and how to see it again', async () => {
    const { report } = await ran('v1.2,PAGE', { write: false, fault: 'total-one-more' })
    expect(report.verdict).toBe('non-conformant')
    for (const { clause, rule, fingerprint, evidence, replay, at, version } of report.findings) {
      expect(clause.startsWith(`${rule}/`)).toBe(true)
      expect([version, fingerprint.length > 8, evidence.length > 0, at.startsWith('/')]).toEqual([
        '1.2',
        true,
        true,
        true,
      ])
      expect(replay?.curls.at(-1)).toContain('$PROCORE_TOKEN')
    }
    const again = await ran('v1.2,PAGE', { write: false, fault: 'total-one-more' })
    expect(again.report.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      report.findings.map(({ fingerprint }) => fingerprint),
    )
  })
})
