import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { targetOf } from '../../cli/target/embedded-target.js'
import type { Run } from '../../findings/index.js'
import { buildPlan, everything, run } from '../../runner/index.js'
import { startSandbox } from '../../sandbox/index.js'
import { defineScenario } from '../scenario.js'
import { playSequences, type BrokenSequence } from './sequence.js'
import { sequencesOfCommands } from './sequences-of-commands.js'

const catalogue = loadCatalogue()

/** What many sequences come to against a sandbox with a fault, or without. */
async function played(fault: string | null, seed: number, runs: number): Promise<{ broken: BrokenSequence | null; held: ReadonlySet<string>; errors: readonly string[] }> {
  const sandbox = await startSandbox({ seed, users: 40, ...(fault === null ? {} : { faults: [fault] }) })
  const held = new Set<string>()
  let broken: BrokenSequence | null = null
  const scenario = defineScenario({
    ...sequencesOfCommands, id: 'many-sequences', appliesTo: { action: 'invite', companyIn: 'path' },
    async run(context) {
      broken ??= await playSequences(context, { seed, runs, length: 20, requests: Infinity, shrinks: 80, shrinkRequests: 500 }, held)
      for (const clause of sequencesOfCommands.clauses) context.leave(clause)
    },
  })
  try {
    const plan = buildPlan({ catalogue, checks: [], scenarios: [scenario], selection: { ...everything, versions: ['1.0'] }, write: true, seed })
    const errors: string[] = []
    for await (const { status, detail } of run(plan, targetOf(sandbox), { maxWait: 1 })) if (status === 'errored') errors.push(detail ?? '')
    return { broken, held, errors }
  } finally {
    await sandbox.close()
  }
}

describe('sequences on a sound sandbox', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i breaks nothing', async seed => {
    const { broken, errors } = await played(null, seed, 6)
    expect([broken?.breach.message ?? null, broken?.commands ?? null, errors]).toEqual([null, null, []])
  })

  it('come to most of what they can judge', async () => {
    const { held } = await played(null, 1, 25)
    const clauses = new Set([...held].map(cell => cell.split(' ')[0]))
    expect(sequencesOfCommands.clauses.filter(clause => !clauses.has(clause))).toEqual([])
    expect(new Set([...held].map(cell => cell.split(' ')[1])).size).toBeGreaterThan(40)
  })
})

describe('a fault breaks the model, and shrinks to what shows it', () => {
  it.each([
    ['update-lost', 'USER-7/change-is-stored', 1],
    ['update-clears-city', 'USER-7/other-fields-stay', 3],
    ['good-fields-of-bad-update-stored', 'USER-8/nothing-stored', 2],
    ['conflict-stored', 'USER-5/refused-update-stores-nothing', 3],
    ['create-not-stored', 'USER-3/shown-in-every-version', 1],
    ['sync-changes-the-neighbour', 'SYNC-2/known-id-updates', 3],
    ['sync-keeps-good-fields', 'SYNC-4/bad-entry-stores-nothing', 2],
    ['invite-changes-title', 'INVITE-1/only-welcome-time-changes', 3],
    ['bulk-touches-user', 'BULK-7/shows-nowhere-else', 3],
    ['bulk-add-twice-fails', 'BULK-4/adding-again-succeeds', 3],
    ['bulk-removes-strangers', 'BULK-5/removing-an-absent-user-fails-alone', 3],
    ['inactive-users-still-listed', 'LIST-1/no-inactive-user', 2],
    ['inactive-users-unlisted', 'LIST-2/active-and-inactive', 2],
    ['new-users-unlisted', 'LIST-', 1],
    ['list-stale', 'LIST-13/listed-user-agrees-with-shown', 2],
  ])('%s', async (fault, clause, most) => {
    for (const seed of [1, 2, 3, 4]) {
      const { broken } = await played(fault, seed, 12)
      if (broken === null) continue
      expect(broken.breach.clause).toContain(clause)
      expect(broken.commands.length).toBeLessThanOrEqual(most)
      expect(broken.breach.exchanges.length).toBeGreaterThan(0)
      return
    }
    throw new Error('no sequence broke')
  })
})

describe('in a run', () => {
  it('a broken sequence is a finding with all of its requests as curl lines, and the way to it', async () => {
    const sandbox = await startSandbox({ seed: 3, users: 40, faults: ['sync-changes-the-neighbour', 'update-lost'] })
    const plan = buildPlan({ catalogue, checks: [], scenarios: [sequencesOfCommands], selection: everything, write: true, seed: 3 })
    const stream = run(plan, targetOf(sandbox), { maxWait: 1 })
    const outcomes = []
    for await (const outcome of stream) outcomes.push(outcome)
    await sandbox.close()
    const report: Run = stream.report()
    expect(outcomes.filter(({ status }) => status === 'errored')).toEqual([])
    expect(report.findings.length).toBe(1)
    const [finding] = report.findings
    expect(finding?.replay?.path).toMatch(/^\d+/)
    expect(finding?.replay?.curls.length).toBe(new Set(finding?.replay?.curls).size)
    expect(finding?.replay?.curls.every(curl => curl.includes('$PROCORE_TOKEN'))).toBe(true)
  })
})
