import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { exitCodes, UsageError, type Run } from '../findings/index.js'
import { reporters, type FileFormat } from '../reporters/index.js'
import { buildPlan, parseSelection, run } from '../runner/index.js'
import { scenarios } from '../scenarios/index.js'
import { abortOnSignals } from './interrupt.js'
import { createProgress } from './progress.js'
import { openTarget } from './target/index.js'
import { announce } from './announce.js'
import { writeReport } from './write-report.js'
import { JOURNAL_FILE } from './journal-file.js'

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
  readonly users?: number
}

const files = ['json', 'junit', 'html', 'markdown'] as const satisfies readonly FileFormat[]

/** Runs the plan, shows what comes, writes the reports. @returns the exit code. */
export async function verify(options: VerifyOptions): Promise<number> {
  if (options.write === true && options.readOnly === true) {
    throw new UsageError('--write and --read-only exclude each other', 'both were given', 'leave one of them out')
  }
  const catalogue = loadCatalogue()
  const selection = parseSelection(catalogue, options.only, options.shard)
  const opened = await openTarget(options)
  const interrupt = abortOnSignals()
  try {
    const write = options.readOnly !== true && (opened.target.embedded || options.write === true)
    const plan = buildPlan({ catalogue, checks, scenarios, selection, write, seed: options.seed })
    process.stdout.write(announce(plan, opened.target))
    const progress = createProgress(process.stderr)
    const stream = run(plan, opened.target, {
      maxWait: options.maxWait,
      signal: interrupt.signal,
      strict: options.strict === true,
      strictAdditions: options.strictAdditions === true,
      onStep: step => { progress.step(step) },
      ...(options.budget === undefined ? {} : { budget: options.budget }),
      ...(opened.target.embedded ? {} : { journal: JOURNAL_FILE }),
    })
    try {
      for await (const outcome of stream) progress.outcome(outcome)
    } finally {
      progress.end()
    }
    return finish(stream.report(), options)
  } finally {
    interrupt.release()
    await opened.close()
  }
}

function finish(report: Run, options: VerifyOptions): number {
  for (const format of files) {
    const file = options[format]
    if (file !== undefined) writeReport(file, reporters[format](report))
  }
  const color = process.stdout.isTTY && (process.env.NO_COLOR ?? '') === ''
  process.stdout.write(reporters.terminal(report, { color }))
  return exitCodes[report.verdict]
}
