import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { checks } from '../../checks/index.js'
import { UsageError } from '../../findings/index.js'
import { stdout } from '../../output/index.js'
import { buildPlan, parseSelection } from '../../runner/index.js'
import { scenarios } from '../../scenarios/index.js'
import { chooseTarget, tellRemarks } from '../../target/index.js'
import { withRunReports } from '../run-reports.js'
import { announce, runPlan } from './run-plan.js'
import { addVerifyOptions, type VerifyOptions } from './verify-options.js'

const HELP = `
Exit: 0 conformant, 1 non-conformant, 2 could not tell, or a report could not be written, 128 + n ended by signal n.`

/** `asbuilt verify`: the main job. */
export function addVerifyCommand(command: Command): void {
  addVerifyOptions(command)
    .addHelpText('after', HELP)
    .action(async (options: VerifyOptions, command: Command) => {
      if (options.replay !== undefined && command.getOptionValueSource('seed') === 'cli') {
        throw new UsageError(
          '--replay does what the run did',
          '--seed was given as well, and the run tells its own',
          'leave it out',
        )
      }
      process.exitCode = await verify(options)
    })
}

/** Runs the plan, shows what comes, writes the reports. @returns the exit code. */
export async function verify(options: VerifyOptions): Promise<number> {
  if (options.write === true && options.readOnly === true) {
    throw new UsageError('--write and --read-only exclude each other', 'both were given', 'leave one of them out')
  }
  if (options.replay !== undefined || options.from !== undefined) {
    if (options.replay === undefined || options.from === undefined) {
      throw new UsageError(
        '--replay and --from go together',
        `only ${options.from === undefined ? '--replay' : '--from'} was given`,
        'asbuilt verify --replay FINGERPRINT --from run.json',
      )
    }
    if (options.only !== undefined || options.shard !== undefined || options.readOnly === true) {
      throw new UsageError(
        '--replay does what the run did',
        '--only, --shard or --read-only was given as well',
        'leave it out',
      )
    }
    const { replay } = await import('./replay.js')
    return replay(options.replay, options.from, options)
  }
  const catalogue = loadCatalogue()
  const selection = parseSelection(catalogue, options.only, options.shard)
  const chosen = chooseTarget(options)
  tellRemarks(chosen)
  const write = options.readOnly !== true && (chosen.embedded || options.write === true)
  const plan = buildPlan({ catalogue, checks, scenarios, selection, write, seed: options.seed, budget: options.budget })
  return withRunReports(options, async files => {
    // what is going to happen is told before the sandbox is loaded, unless it has to know a fault by its name
    const early = options.fault === undefined && options.variant === undefined ? null : await chosen.open()
    stdout.write(announce(plan, chosen, options.budget))
    const opened = early ?? (await chosen.open())
    return (await runPlan(plan, opened, files, options)).exitCode
  })
}
