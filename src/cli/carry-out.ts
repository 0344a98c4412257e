import type { Run, SandboxChoice } from '../findings/index.js'
import { run, type Plan } from '../runner/index.js'
import { abortOnSignals } from './interrupt.js'
import { JOURNAL_FILE } from './journal-file.js'
import { createProgress } from './progress.js'
import type { OpenedTarget } from '../target/index.js'
import type { VerifyOptions } from './verify.js'

/** Runs a plan against a target that is open, shows what comes, and closes the target. */
export async function carryOut(plan: Plan, opened: OpenedTarget, options: VerifyOptions): Promise<Run> {
  const interrupt = abortOnSignals()
  try {
    const progress = await createProgress(process.stderr)
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
