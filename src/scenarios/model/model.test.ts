import { describe, expect, it } from 'vitest'
import type { Run } from '../../findings/index.js'
import { buildPlan, everything, run } from '../../runner/index.js'
import { startSandbox } from '../../sandbox/index.js'
import { targetOf } from '../../target/embedded-target.js'
import { catalogue, runOnSandbox } from './sandbox-run.fixture.js'
import { sequencesOfCommands } from './sequences-of-commands.js'

/** Many sequences of their own, for what one run comes to by chance alone. */
const many = { runs: 60, length: 40, requests: 4000, shrinks: 200, shrinkRequests: 1500 }

describe('sequences on a sound sandbox, as a run plays them', () => {
  const seeds = Array.from({ length: 60 }, (_, i) => i + 1)
  const sandboxRuns = seeds.map(async seed => [seed, await runOnSandbox({ seed })] as const)

  it('break nothing with any of 60 seeds, and keep to their requests', { timeout: 60_000 }, async () => {
    for (const [seed, { broken, errors, requests, commands }] of await Promise.all(sandboxRuns)) {
      expect([seed, broken?.breach.message ?? null, broken?.commands ?? null, errors]).toEqual([seed, null, null, []])
      expect(requests).toBeLessThanOrEqual(44)
      expect(commands.length).toBeGreaterThan(12)
    }
  })

  it('have every command by every caller among them', { timeout: 60_000 }, async () => {
    const labels = (await Promise.all(sandboxRuns)).flatMap(([, { commands }]) => commands)
    const kinds = [
      'create (sound)',
      'create (no last name)',
      'create (bad value)',
      'create (taken',
      'update \\d (sound)',
      'update \\d (deactivate)',
      'update \\d (activate)',
      'update \\d (new origin)',
      'update \\d (bad value)',
      'update \\d (taken',
      'sync \\d by id',
      'sync \\d by origin',
      'sync \\d by both',
      'beside the rest',
      'beside another user',
      'beside a bad entry',
      'beside unknown id',
      'beside a new user',
      'beside no list',
      'and off',
      'bulk-add',
      'bulk-remove',
      'beside an entry without a project',
      'invite',
      'list',
      'show',
      'revoke token',
    ]
    const escaped = (kind: string): RegExp => new RegExp(kind.replaceAll('(', '\\(').replaceAll(')', '\\)'))
    expect(kinds.filter(kind => !labels.some(label => escaped(kind).test(label)))).toEqual([])
    const callers = [
      'by readonly',
      'by noaccess',
      'by nobody',
      'by token',
      'in the second company',
      'in the other company',
    ]
    const by = (action: string, caller: string): boolean =>
      labels.some(label => label.startsWith(action) && label.endsWith(caller))
    expect(
      callers.filter(
        caller => !['update', 'sync', 'invite', 'bulk', 'show', 'list', 'create'].some(action => by(action, caller)),
      ),
    ).toEqual([])
    for (const action of ['create', 'update', 'sync', 'bulk', 'invite', 'show', 'list']) {
      expect([
        action,
        by(action, 'by readonly'),
        by(action, 'by noaccess'),
        labels.some(
          label =>
            label.startsWith(action) && !/ (by (readonly|noaccess|nobody|token)|in the \w+ company)$/.test(label),
        ),
      ]).toEqual([action, true, true, true])
    }
  })

  it('in great number come to all that they can judge', { timeout: 60_000 }, async () => {
    const all = await Promise.all([1, 2, 3].map(seed => runOnSandbox({ seed }, many)))
    expect(all.map(({ broken }) => broken)).toEqual([null, null, null])
    const held = all.flatMap(play => [...play.held])
    const clauses = new Set(held.map(cell => cell.split(' ')[0]))
    expect(sequencesOfCommands.clauses.filter(clause => !clauses.has(clause))).toEqual([])
    expect(new Set(held.map(cell => cell.split(' ')[1])).size).toBeGreaterThan(45)
  })
})

describe('a fault breaks the model, and shrinks to what shows it', () => {
  it.each([
    ['update-lost', 'USER-7/change-is-stored', 1],
    ['update-clears-city', 'USER-7/other-fields-stay', 3],
    ['good-fields-of-bad-update-stored', 'USER-8/nothing-stored', 2],
    // it stores the same each time, so it shows but once for each user
    ['conflict-stored', 'USER-5/refused-update-stores-nothing', 40],
    ['create-not-stored', 'USER-3/shown-in-every-version', 1],
    ['refused-create-stored', 'USER-4/nothing-created', 2],
    ['refused-create-creates', 'AUTH-3/no-effect', 1],
    ['duplicate-overwrites', 'USER-5/nothing-created', 2],
    ['sync-changes-the-neighbour', 'SYNC-2/', 3],
    ['sync-keeps-good-fields', 'SYNC-4/bad-entry-stores-nothing', 2],
    ['sync-forgets-origins', 'SYNC-2/known-origin-updates', 2],
    ['invite-changes-title', 'INVITE-1/only-welcome-time-changes', 3],
    ['bulk-touches-user', 'BULK-7/shows-nowhere-else', 3],
    ['bulk-add-twice-fails', 'BULK-', 6],
    ['bulk-removes-strangers', 'BULK-5/removing-an-absent-user-fails-alone', 4],
    ['bulk-half-done', 'BULK-6/refused-changes-nothing', 4],
    ['readonly-may-update', 'AUTH-4/write-with-read-access-is-403', 1],
    ['revoked-token-accepted', 'AUTH-2/revoked-token-is-401', 3],
    ['readers-locked-out', 'AUTH-4/read-access-suffices-to-read', 1],
    ['inactive-users-still-listed', 'LIST-1/no-inactive-user', 2],
    ['inactive-users-unlisted', 'LIST-2/active-and-inactive', 2],
    ['new-users-unlisted', 'LIST-', 1],
    ['list-stale', 'LIST-13/listed-user-agrees-with-shown', 2],
    ['invite-brings-back', 'INVITE-1/only-welcome-time-changes', 2],
    ['sync-brings-back', 'SYNC-2/known-id-updates', 2],
    ['refused-update-waits', 'USER-7/other-fields-stay', 2],
    ['invited-users-leave-projects', 'BULK-2/sound-pair-succeeds', 4],
  ])('%s', { timeout: 60_000 }, async (fault, clause, most) => {
    for (const seed of [1, 2, 3, 4]) {
      const { broken, errors } = await runOnSandbox({ seed, faults: [fault] }, many)
      expect(errors).toEqual([])
      if (broken === null) continue
      expect(broken.breach.clause).toContain(clause)
      const commands = broken.commands.filter(label => label !== 'bulk-remove everybody')
      expect([commands, commands.length <= most]).toEqual([commands, true])
      expect(broken.breach.exchanges.length).toBeGreaterThan(0)
      expect(catalogue.clause(broken.breach.clause).operationIds).toContain(broken.breach.operation.id)
      return
    }
    throw new Error('no sequence broke')
  })
})

/** One whose sequence meets the fault. */
const SEED = 1

describe('in a run', () => {
  it('a broken sequence is a finding with all of its requests as curl lines, and the way to it', async () => {
    const sandbox = await startSandbox({ seed: SEED, users: 40, faults: ['sync-brings-back'] })
    const plan = buildPlan({
      catalogue,
      checks: [],
      scenarios: [sequencesOfCommands],
      selection: everything,
      write: true,
      seed: SEED,
    })
    const stream = run(plan, targetOf(sandbox), { maxWait: 1 })
    const outcomes = []
    for await (const outcome of stream) outcomes.push(outcome)
    await sandbox.close()
    const report: Run = stream.report()
    expect(outcomes.filter(({ status }) => status === 'errored')).toEqual([])
    expect(report.findings.length).toBe(1)
    const [finding] = report.findings
    expect(finding?.replay?.path).toMatch(/^\d[\d:]* replay \S+$/)
    expect(finding?.replay?.curls.length).toBeGreaterThan(3)
    expect(finding?.replay?.curls.filter(curl => !/Bearer '"\$PROCORE_(READONLY_)?TOKEN"/.test(curl))).toEqual([])
  })
})
