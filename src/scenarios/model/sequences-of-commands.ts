import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'
import { perRun } from '../per-run.js'
import { defineScenario } from '../scenario.js'
import { playSequences, type BrokenSequence } from './sequence.js'

const clauses: readonly ClauseId[] = [
  'USER-3/shown-in-every-version', 'USER-5/refused-update-stores-nothing', 'USER-7/change-is-stored', 'USER-7/other-fields-stay', 'USER-8/nothing-stored',
  'SYNC-2/known-id-updates', 'SYNC-2/known-origin-updates', 'SYNC-4/bad-entry-stores-nothing', 'INVITE-1/only-welcome-time-changes',
  'BULK-2/sound-pair-succeeds', 'BULK-4/adding-again-succeeds', 'BULK-5/removing-an-absent-user-fails-alone', 'BULK-7/shows-nowhere-else',
  'LIST-1/every-active-user', 'LIST-1/no-inactive-user', 'LIST-2/active-and-inactive', 'LIST-13/listed-user-agrees-with-shown',
  'AUTH-3/no-effect', 'AUTH-4/read-without-access-is-403', 'AUTH-8/foreign-id-is-404',
]

/** A few sequences a run: more of them are for tests, which cost no live calls. */
const STANDARD = { runs: 3, length: 18, requests: 40, shrinks: 24, shrinkRequests: 120 } as const

interface Played {
  readonly held: ReadonlySet<string>
  readonly broken: BrokenSequence | null
}

/** Played once a run; each operation then tells what came of its own part. */
const play = perRun(async (context: ScenarioContext): Promise<Played> => {
  const held = new Set<string>()
  return { broken: await playSequences(context, { seed: context.seed, ...STANDARD }, held), held }
})

/** Made-up sequences of reads and writes in all versions, held step by step against a model of the directory. */
export const sequencesOfCommands = defineScenario({
  id: 'sequences-of-commands',
  clauses,
  appliesTo: { action: ['create', 'update', 'sync', 'invite', 'bulk-add', 'bulk-remove', 'list', 'show'] },
  mode: 'write',
  requests: 1,
  // what it looks for needs the rest of the run to be sound
  late: 70,
  async run(context) {
    const { held, broken } = await play(context)
    for (const clause of clauses) {
      if (!context.judges(clause)) continue
      if (broken?.breach.clause === clause && broken.breach.operation === context.operation) {
        const { observation, exchanges } = broken.breach
        context.fail(clause, { ...observation, message: `${observation.message} (${broken.commands.join(', then ')})` }, { exchanges, replay: broken.replay })
      } else if (held.has(`${clause} ${context.operation.id}`)) context.pass(clause)
      else context.leave(clause)
    }
  },
})
