import type { SandboxChoice, TargetedRun } from '../../findings/index.js'
import { stderr, stdout } from '../../output/index.js'
import { fileFormats, reporters, terminalReport } from '../../reporters/index.js'
import { type Plan, run } from '../../runner/index.js'
import type { ChosenTarget, OpenedTarget } from '../../target/index.js'
import { abortOnSignals } from '../abort-on-signals.js'
import { JOURNAL_FILE } from '../options.js'
import { writeReport } from '../files.js'
import { createProgress, terminalOptions } from '../terminal.js'
import type { VerifyOptions } from './verify-options.js'

/** What a live test account allows: 25 requests in 10 seconds. */
const LIVE_REQUESTS_PER_SECOND = 2.5

/** What is going to happen: target, mode, planned requests and, where it matters, how long they take. */
export function announce(
  plan: Plan,
  { name, embedded }: Pick<ChosenTarget, 'name' | 'embedded'>,
  budget = Infinity,
): string {
  const mode = plan.write ? 'full run' : 'read-only run'
  const lines = [`Asbuilt verifies ${plan.operations} operations on ${name} (${mode}, seed ${plan.seed})`]
  const minutes = Math.ceil(Math.min(plan.requests, budget) / LIVE_REQUESTS_PER_SECOND / 60)
  const duration = embedded ? '' : `, about ${minutes} min at 25 requests in 10 s`
  const part = plan.requests > budget ? `; the budget of ${budget} goes first to what is likely to find most` : ''
  lines.push(`Planned: about ${plan.requests} requests${part}${duration}`)
  return `${lines.join('\n')}\n`
}

/** Runs a plan against a target that is open, shows what comes, and closes the target. */
export async function runPlan(plan: Plan, opened: OpenedTarget, options: VerifyOptions): Promise<TargetedRun> {
  const interrupt = abortOnSignals()
  try {
    const progress = await createProgress(stderr.terminal)
    const stream = run(plan, opened.target, {
      maxWait: options.maxWait,
      signal: interrupt.signal,
      strict: options.strict === true,
      strictAdditions: options.strictAdditions === true,
      onStep: step => {
        progress.step(step)
      },
      ...(options.budget === undefined ? {} : { budget: options.budget }),
      ...(opened.target.embedded ? { sandbox: sandboxOf(options) } : { journal: JOURNAL_FILE }),
    })
    try {
      for await (const outcome of stream) progress.outcome(outcome)
    } finally {
      progress.end()
    }
    return stream.report()
  } finally {
    interrupt.release()
    await opened.close()
  }
}

function sandboxOf({ fault = [], variant = [], users }: VerifyOptions): SandboxChoice {
  return { faults: fault, variants: variant, ...(users === undefined ? {} : { users }) }
}

/** The report files that were asked for, and the summary on the terminal. */
export function writeReports(report: TargetedRun, options: VerifyOptions): void {
  for (const { id } of fileFormats) {
    const file = options[id]
    if (file !== undefined) writeReport(file, reporters[id](report))
  }
  stdout.write(terminalReport(report, terminalOptions()))
}
