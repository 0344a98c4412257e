import { setMaxListeners } from 'node:events'
import { constants } from 'node:os'
import { stderr } from '../output/index.js'
import { reportError } from './report-error.js'

/** Signals that ask a process to end and let it tidy up first. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
type EndingSignal = (typeof endingSignals)[number]

/**
 * Milliseconds in which the same signal again is an echo: a terminal sends Ctrl-C to every process of the job, and
 * npm hands its own on besides.
 */
const ECHO = 900

export interface Interruption {
  /** Aborts when the process is asked to end. */
  readonly signal: AbortSignal
  /** 128 and the number of the signal that ended the work; 2 after an error of ours; undefined where it went on. */
  readonly exitCode: number | undefined
  release(): void
}

export interface InterruptionOptions {
  /** What is going to be done, as a sentence. */
  readonly told: string
  /** What whoever leaves at once should know. */
  readonly leftBehind?: string
  /** Milliseconds; default: about a second. */
  readonly echo?: number
}

/**
 * Turns the first Ctrl-C – or a closed terminal, or any signal that ends processes – into an abort, so that the work
 * can tidy up; the same one again, a moment later, ends the process. An error that nobody caught does the same.
 */
export function interruptOnSignals({ told, leftBehind, echo = ECHO }: InterruptionOptions): Interruption {
  const controller = new AbortController()
  // Every request that waits listens to it, and a volley holds many at a time.
  setMaxListeners(0, controller.signal)
  const timers: NodeJS.Timeout[] = []
  /** Signals that came, and whether the next one is another wish and no echo. */
  const seen = new Map<EndingSignal, boolean>()
  let exitCode: number | undefined
  const end = (code: number): void => {
    exitCode ??= code
    controller.abort()
  }
  const onSignal = (signal: EndingSignal): void => {
    const code = 128 + constants.signals[signal]
    if (seen.get(signal) === true) {
      stderr.write(`\nLeft at once.${leftBehind === undefined ? '' : ` ${leftBehind}`}\n`)
      process.exit(code)
    }
    if (!controller.signal.aborted) stderr.write(`\nInterrupted: ${told} (again to leave at once)\n`)
    if (!seen.has(signal)) {
      seen.set(signal, false)
      timers.push(setTimeout(() => seen.set(signal, true), echo).unref())
    }
    end(code)
  }
  const onError = (error: unknown): void => {
    end(reportError(error))
  }
  for (const signal of endingSignals) process.on(signal, onSignal)
  process.on('uncaughtException', onError)
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode
    },
    release() {
      timers.forEach(clearTimeout)
      for (const signal of endingSignals) process.off(signal, onSignal)
      process.off('uncaughtException', onError)
    },
  }
}

/** An error that nobody caught ends the process with 2; Node's own 1 would say *non-conformant*. */
export function exitOnUncaughtErrors(): void {
  process.on('uncaughtException', error => {
    // work that can tidy up listens as well, and ends by itself
    if (process.listenerCount('uncaughtException') === 1) process.exit(reportError(error))
  })
}
