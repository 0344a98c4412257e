import { counted, exitCodes, type Run, type SandboxChoice, type TargetedRun } from '../../findings/index.js'
import { stderr, type ReportFiles } from '../../output/index.js'
import { type Plan, run } from '../../runner/index.js'
import type { ChosenTarget, OpenedTarget } from '../../target/index.js'
import { interruptOnSignals } from '../interruption.js'
import { JOURNAL_FILE } from '../options.js'
import { reportRun } from '../run-reports.js'
import { createProgress } from '../terminal.js'
import type { VerifyOptions } from './verify-options.js'

/** What a live test account allows: 25 requests in 10 seconds. */
const LIVE_REQUESTS_PER_SECOND = 2.5

/** For whoever does not wait until a run has tidied up. */
const STILL_ACTIVE = 'Users that the run created may still be active; asbuilt cleanup deactivates them.'

/** What is going to happen: target, mode, planned requests and, where it matters, how long they take. */
export function announce(
  plan: Plan,
  { name, embedded }: Pick<ChosenTarget, 'name' | 'embedded'>,
  budget = Infinity,
): string {
  const mode = plan.write ? 'full run' : 'read-only run'
  const lines = [`Asbuilt verifies ${counted(plan.operations, 'operation')} on ${name} (${mode}, seed ${plan.seed})`]
  const minutes = Math.ceil(Math.min(plan.requests, budget) / LIVE_REQUESTS_PER_SECOND / 60)
  const duration = embedded ? '' : `, about ${minutes} min at 25 requests in 10 s`
  const part = plan.requests > budget ? `; the budget of ${budget} goes first to what is likely to find most` : ''
  lines.push(`Planned: about ${counted(plan.requests, 'request')}${part}${duration}`)
  return `${lines.join('\n')}\n`
}

/** What came of a plan. */
export interface RanPlan {
  readonly report: TargetedRun
  /** Of the process: that of the verdict, or of what ended the run before it was done, or lost a report. */
  readonly exitCode: number
  /** Was it ended? Then it tells of a part. */
  readonly interrupted: boolean
}

/** Runs a plan against a target that is open, shows what comes and what came of it, and closes the target. */
export async function runPlan(
  plan: Plan,
  opened: OpenedTarget,
  files: ReportFiles<Run>,
  options: VerifyOptions,
): Promise<RanPlan> {
  const writes = plan.write && !opened.target.embedded
  const interruption = interruptOnSignals({
    told: writes ? 'taking back what was created' : 'writing what is known so far',
    ...(writes ? { leftBehind: STILL_ACTIVE } : {}),
  })
  try {
    const progress = createProgress(stderr.terminal)
    const stream = run(plan, opened.target, {
      maxWait: options.maxWait,
      signal: interruption.signal,
      strict: options.strict === true,
      strictAdditions: options.strictAdditions === true,
      onStep: step => {
        progress.step(step)
      },
      ...(options.budget === undefined ? {} : { budget: options.budget }),
      ...(opened.target.embedded ? { sandbox: sandboxOf(options) } : plan.write ? { journal: JOURNAL_FILE } : {}),
    })
    try {
      for await (const outcome of stream) progress.outcome(outcome)
    } finally {
      progress.end()
    }
    const report = stream.report()
    const ended = interruption.exitCode
    const exitCode = await reportRun(report, files, ended ?? exitCodes[report.verdict])
    return { report, exitCode, interrupted: ended !== undefined }
  } finally {
    interruption.release()
    await opened.close()
  }
}

function sandboxOf({ fault = [], variant = [], users }: VerifyOptions): SandboxChoice {
  return { faults: fault, variants: variant, ...(users === undefined ? {} : { users }) }
}
