import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { exitCodes, UsageError, type Run } from '../findings/index.js'
import type { FileFormat } from '../reporters/index.js'
import { buildPlan, parseSelection } from '../runner/index.js'
import { scenarios } from '../scenarios/index.js'
import { carryOut } from './carry-out.js'
import { chooseTarget } from '../target/index.js'
import { announce } from './announce.js'
import { writeReport } from './write-report.js'

export interface VerifyOptions {
  readonly target?: string
  readonly write?: boolean
  readonly readOnly?: boolean
  readonly only?: string
  readonly shard?: string
  readonly seed: number
  readonly budget?: number
  readonly maxWait: number
  readonly strict?: boolean
  readonly strictAdditions?: boolean
  readonly json?: string
  readonly junit?: string
  readonly html?: string
  readonly markdown?: string
  readonly sandboxCompany?: string
  readonly iKnowThisIsProduction?: boolean
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly users?: number
  /** Fingerprints, and the run that has them. */
  readonly replay?: string
  readonly from?: string
}

const files = ['json', 'junit', 'html', 'markdown'] as const satisfies readonly FileFormat[]

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
  const write = options.readOnly !== true && (chosen.embedded || options.write === true)
  const plan = buildPlan({ catalogue, checks, scenarios, selection, write, seed: options.seed, budget: options.budget })
  // what is going to happen is told before the sandbox is loaded, unless it has to know a fault by its name
  const early = options.fault === undefined && options.variant === undefined ? null : await chosen.open()
  process.stdout.write(announce(plan, chosen, options.budget))
  const opened = early ?? (await chosen.open())
  const report = await carryOut(plan, opened, options)
  await writeReports(report, options)
  return exitCodes[report.verdict]
}

/** The report files that were asked for, and the summary on the terminal. */
export async function writeReports(report: Run, options: VerifyOptions): Promise<void> {
  const { reporters } = await import('../reporters/index.js')
  for (const format of files) {
    const file = options[format]
    if (file !== undefined) writeReport(file, reporters[format](report))
  }
  const color = process.stdout.isTTY && (process.env.NO_COLOR ?? '') === ''
  process.stdout.write(reporters.terminal(report, { color }))
}
