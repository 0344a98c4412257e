import type { Run } from '../findings/index.js'

export interface RenderOptions {
  /** Escape codes for a terminal. */
  readonly color: boolean
  /** Of the terminal: sentences are wrapped, and values cut, to so many. Absent: lines have no end. */
  readonly columns?: number
}

/** A format that a run is shown in: a pure function from the run to text. */
export interface Reporter {
  /** What the format is called: `reporters.json`, and the flag `--json FILE` where it is written to one. */
  readonly id: string
  /** What `--id FILE` writes, for help: `the whole run as JSON`. Absent: it goes to the terminal, and has no flag. */
  readonly writes?: string
  /** What the beginning of every such file has: by it a report is known, and nothing else is written over. */
  readonly mark?: RegExp
  /** Shows the run. Text of a target is made harmless on its way: it steers no terminal and breaks no file. */
  readonly render: (run: Run, options?: RenderOptions) => string
}

/** Makes a reporter; the function exists for its types. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter
}
