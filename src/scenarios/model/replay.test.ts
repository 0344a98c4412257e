import { describe, expect, it } from 'vitest'
import { RunStoppedError } from '../../http/index.js'
import { inARun, runOnSandbox } from './sandbox-run.fixture.js'
import { runSequences, sequenceAt } from './sequence.js'
import { STANDARD } from './sequences-of-commands.js'

describe('a broken sequence', () => {
  it.each(['sync-brings-back', 'invite-brings-back', 'refused-update-waits', 'sync-changes-the-neighbour'])(
    'of %s is run again from its seed and path',
    { timeout: 60_000 },
    async fault => {
      const { broken } = await runOnSandbox({ seed: 1, faults: [fault] })
      expect(broken).not.toBeNull()
      if (broken === null) return
      const commands = broken.commands.filter(label => label !== 'bulk-remove everybody')
      expect([...sequenceAt(broken.replay.seed, broken.replay.path, STANDARD.length)].map(String)).toEqual(commands)
    },
  )

  it('is kept where the run is stopped on the way to a smaller one', { timeout: 60_000 }, async () => {
    const kept: boolean[] = []
    for (const most of [5, 45, 60, 100, 200]) {
      let [sent, stopped] = [0, false]
      const { result } = await inARun({ seed: 1, faults: ['sync-brings-back'] }, async context =>
        runSequences(
          {
            ...context,
            api: {
              ...context.api,
              async send(draft) {
                stopped = ++sent > most
                if (stopped) throw new RunStoppedError('budget-exhausted', 'spent')
                return context.api.send(draft)
              },
            },
          },
          { seed: 1, ...STANDARD },
          { held: new Set(), commands: [] },
        ),
      )
      expect([most, stopped]).toEqual([most, true])
      kept.push(result?.breach.clause === 'SYNC-2/known-id-updates')
    }
    expect(kept).toEqual([false, true, true, true, true])
  })
})
