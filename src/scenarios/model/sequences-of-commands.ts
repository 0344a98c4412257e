import type { ClauseId } from '../../findings/index.js'
import { perRun } from '../engine/per-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { type BrokenSequence, runSequences, type Sequences } from './sequence.js'

const clauses: readonly ClauseId[] = [
  'USER-3/shown-in-every-version',
  'USER-4/nothing-created',
  'USER-5/nothing-created',
  'USER-5/refused-update-stores-nothing',
  'USER-7/change-is-stored',
  'USER-7/other-fields-stay',
  'USER-8/nothing-stored',
  'INVITE-1/only-welcome-time-changes',
  'VER-1/same-value-in-every-version',
  'SYNC-2/known-id-updates',
  'SYNC-2/known-origin-updates',
  'SYNC-2/id-with-origin-sets-origin',
  'SYNC-2/unknown-id-is-error',
  'SYNC-2/unknown-origin-creates',
  'SYNC-4/bad-entry-stores-nothing',
  'BULK-2/sound-pair-succeeds',
  'BULK-4/adding-again-succeeds',
  'BULK-5/removing-an-absent-user-fails-alone',
  'BULK-6/refused-changes-nothing',
  'BULK-7/shows-nowhere-else',
  'LIST-1/every-active-user',
  'LIST-1/no-inactive-user',
  'LIST-2/active-and-inactive',
  'LIST-13/listed-user-agrees-with-shown',
  'AUTH-1/no-token-is-401',
  'AUTH-2/revoked-token-is-401',
  'AUTH-3/no-effect',
  'AUTH-4/read-without-access-is-403',
  'AUTH-4/read-access-suffices-to-read',
  'AUTH-4/write-with-read-access-is-403',
  'AUTH-4/write-without-access-is-403',
  'AUTH-5/foreign-company-in-path',
  'AUTH-5/foreign-company-in-query',
  'AUTH-8/foreign-id-is-404',
  'AUTH-8/lists-hold-no-foreign-user',
  'AUTH-8/sync-reports-foreign-id',
  'AUTH-8/bulk-reports-foreign-id',
  'AUTH-8/foreign-user-untouched',
]

/**
 * One long sequence rather than many short ones: what an earlier command left behind meets more later ones. Tests use
 * more requests, as they make no live calls.
 */
export const STANDARD = {
  runs: 6,
  length: 100,
  requests: 44,
  shrinks: 120,
  shrinkRequests: 500,
} as const satisfies Omit<Sequences, 'seed'>

interface Result {
  readonly held: ReadonlySet<string>
  readonly broken: BrokenSequence | null
}

/** Run once for all operations; each operation then reports its own part. */
const runOnce = perRun(async (context: ScenarioContext): Promise<Result> => {
  const held = new Set<string>()
  const { run } = context
  const broken = await runSequences(
    context,
    { seed: run.seed, ...STANDARD, ...(run.path === undefined ? {} : { path: run.path }) },
    { held, commands: [] },
  )
  if (broken !== null && !clauses.includes(broken.breach.clause))
    throw new Error(`sequences break ${broken.breach.clause}, which they do not list`)
  if (
    broken !== null &&
    !context.catalogue.clause(broken.breach.clause).operationIds.includes(broken.breach.operation.id)
  ) {
    throw new Error(
      `sequences break ${broken.breach.clause} on ${broken.breach.operation.id}, which it does not apply to`,
    )
  }
  return { broken, held }
})

/** Generated sequences of reads and writes in all versions, checked step by step against a model of the directory. */
export const sequencesOfCommands = defineScenario({
  id: 'sequences-of-commands',
  clauses,
  appliesTo: { action: ['create', 'update', 'sync', 'invite', 'bulk-add', 'bulk-remove', 'list', 'show'] },
  mode: 'write',
  requests: 1,
  // what it looks for needs the rest of the run to be sound
  late: 70,
  async run(context) {
    const { held, broken } = await runOnce(context)
    for (const clause of clauses) {
      if (!context.verdict.judges(clause)) continue
      if (broken?.breach.clause === clause && broken.breach.operation === context.operation) {
        const { observation, exchanges } = broken.breach
        context.verdict.fail(
          clause,
          { ...observation, message: `${observation.message} (${broken.commands.join(', then ')})` },
          { exchanges, replay: broken.replay },
        )
      } else if (held.has(`${clause} ${context.operation.id}`)) context.verdict.pass(clause)
      else context.verdict.leave(clause)
    }
  },
})
