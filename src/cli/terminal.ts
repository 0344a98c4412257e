import type { RenderOptions } from '../reporters/index.js'
import type { Outcome } from '../findings/index.js'
import type { Step } from '../runner/index.js'

export interface Progress {
  step(at: { readonly step: Step; readonly done: number; readonly of: number; readonly requests: number }): void
  outcome(outcome: Outcome): void
  end(): void
}

const SILENT: Progress = { step: () => undefined, outcome: () => undefined, end: () => undefined }

/** Back to the beginning of the line, and nothing on it. */
const CLEAR = '\r\u001B[K'

/**
 * One line that says what runs now, written over with each step. Silent where the stream is no terminal that can do
 * that: a terminal as `script`, cron or an editor makes it may have no width.
 */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || process.env.TERM === 'dumb') return SILENT
  let failed = 0
  let shown = false
  const show = (text: string): void => {
    // a line that wraps could not be taken back; asked each time, for windows change
    const width = stream.columns - 1
    if (width > 0 || shown) stream.write(`${CLEAR}${text.slice(0, Math.max(0, width))}`)
    shown = width > 0 && text !== ''
  }
  return {
    step({ step, done, of, requests }) {
      const found = failed === 0 ? 'no finding' : `${failed} clauses failed`
      show(`${done + 1}/${of}  ${step.scenario.id} on ${step.operation.id}  ${requests} requests, ${found}`)
    },
    outcome(outcome) {
      if (outcome.status === 'failed') failed++
    },
    end() {
      if (shown) show('')
    },
  }
}

/** How standard output shows a report: in colours and in columns where it is a terminal that has them. */
export function terminalOptions(): RenderOptions {
  if (!process.stdout.isTTY) return { color: false }
  const columns = process.stdout.columns
  return { color: (process.env.NO_COLOR ?? '') === '', ...(columns > 0 ? { columns } : {}) }
}
