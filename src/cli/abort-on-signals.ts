import { setMaxListeners } from 'node:events'
import { stderr } from '../output/index.js'

export interface Interrupt {
  readonly signal: AbortSignal
  release(): void
}

/** Turns the first Ctrl-C (or SIGTERM) into an abort, so that the run can clean up; the second one ends the process. */
export function abortOnSignals(): Interrupt {
  const controller = new AbortController()
  // Every request that waits listens to it, and a volley holds many at a time.
  setMaxListeners(0, controller.signal)
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    stderr.write('\nInterrupted: taking back what was created (again to leave at once)\n')
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
