import { loadCatalogue } from '../../catalogue/index.js'
import type { Target } from '../../http/index.js'
import { buildPlan, everything, run } from '../../runner/index.js'
import { type SandboxOptions, startSandbox } from '../../sandbox/index.js'
import { targetOf } from '../../target/embedded-target.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { type BrokenSequence, runSequences, type Sequences } from './sequence.js'
import { sequencesOfCommands, STANDARD } from './sequences-of-commands.js'

export const catalogue = loadCatalogue()

/** What sequences came to on a sandbox. */
export interface SandboxRun {
  readonly broken: BrokenSequence | null
  readonly held: ReadonlySet<string>
  readonly commands: readonly string[]
  /** Requests of the sequences alone. */
  readonly requests: number
  readonly errors: readonly string[]
}

/** Does something in a run against a sandbox, once it is known what the target takes, as it is late in a run. */
export async function inARun<T>(
  options: SandboxOptions,
  act: (context: ScenarioContext) => Promise<T>,
  targetFor: (target: Target) => Target | Promise<Target> = target => target,
  budget?: number,
): Promise<{ result: T | undefined; errors: readonly string[] }> {
  const sandbox = await startSandbox({ users: 40, ...options })
  let result: T | undefined
  const scenario = defineScenario({
    ...sequencesOfCommands,
    id: 'sequences-on-trial',
    appliesTo: { action: 'invite', companyIn: 'path' },
    async run(context) {
      for (const operation of catalogue.operations)
        if (['create', 'update', 'sync'].includes(operation.action)) await context.api.formats.accepted(operation)
      for (const purpose of ['model-a', 'model-b']) await context.users.take(purpose)
      result = await act(context)
      for (const clause of sequencesOfCommands.clauses) context.verdict.leave(clause)
    },
  })
  try {
    const plan = buildPlan({
      catalogue,
      checks: [],
      scenarios: [scenario],
      selection: { ...everything, versions: ['1.0'] },
      write: true,
      seed: options.seed ?? 1,
    })
    const errors: string[] = []
    const stream = run(plan, await targetFor(targetOf(sandbox)), {
      maxWait: 1,
      onMistake: ({ detail }) => errors.push(detail ?? ''),
      ...(budget === undefined ? {} : { budget }),
    })
    for await (const outcome of stream) void outcome
    return { result, errors }
  } finally {
    await sandbox.close()
  }
}

/** Runs sequences as a whole run does, without judging clauses. */
export async function runOnSandbox(
  options: SandboxOptions,
  changed: Partial<Sequences> = {},
  targetFor?: (target: Target) => Target | Promise<Target>,
): Promise<SandboxRun> {
  const { result, errors } = await inARun(
    options,
    async context => {
      const [held, commands, before] = [new Set<string>(), [] as string[], context.api.client.requests]
      const broken = await runSequences(
        context,
        { seed: options.seed ?? 1, ...STANDARD, ...changed },
        { held, commands },
      )
      return { broken, held, commands, requests: context.api.client.requests - before }
    },
    targetFor,
  )
  return { broken: null, held: new Set(), commands: [], requests: 0, ...result, errors }
}
