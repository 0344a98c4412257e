import type { RenderOptions } from '../reporters/index.js'
import type { Outcome } from '../findings/index.js'
import type { Step } from '../runner/index.js'

export interface Progress {
  step(at: { readonly step: Step; readonly done: number; readonly of: number; readonly requests: number }): void
  outcome(outcome: Outcome): void
  end(): void
}

/** One line that says what runs now; silent where the stream is no terminal. */
export async function createProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  if (!stream.isTTY) return { step: () => undefined, outcome: () => undefined, end: () => undefined }
  const { default: ora } = await import('ora')
  const spinner = ora({ stream, discardStdin: false })
  let failed = 0
  return {
    step({ step, done, of, requests }) {
      const found = failed === 0 ? 'no finding' : `${failed} clauses failed`
      spinner.start(`${done + 1}/${of}  ${step.scenario.id} on ${step.operation.id}  ${requests} requests, ${found}`)
    },
    outcome(outcome) {
      if (outcome.status === 'failed') failed++
    },
    end: () => {
      spinner.stop()
    },
  }
}

/** How standard output shows a report: in colours and in columns where it is a terminal that has them. */
export function terminalOptions(): RenderOptions {
  if (!process.stdout.isTTY) return { color: false }
  const columns = process.stdout.columns
  return { color: (process.env.NO_COLOR ?? '') === '', ...(columns > 0 ? { columns } : {}) }
}
