import { closeSync, fstatSync } from 'node:fs'
import { isatty } from 'node:tty'

/** How standard output and standard error fare until the process ends. */
export interface StandardStreams {
  /** The exit code, once it is known whether everything that was written also arrived. */
  exitCodeAfter(code: number): number
}

/**
 * Keeps the process alive when nobody takes what it writes. A reader that has left (`| head`, a closed terminal) wanted
 * no more: that is silent, and the exit code stays. A disk that is full has lost something: that is told, and what
 * would have been a success is none.
 */
export function guardStandardStreams(): StandardStreams {
  let lost: NodeJS.ErrnoException | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (lost !== null || readerHasLeft(error, 1)) return
    lost = error
    process.stderr.write(
      `asbuilt: standard output cannot be written\n  ${error.message}\n  make room, or send it somewhere else\n`,
    )
  })
  const terminals = [0, 1, 2].filter(isatty)
  process.on('exit', () => {
    for (const descriptor of hungUp(terminals)) closeSync(descriptor)
  })
  // there is nowhere left to tell it
  process.stderr.on('error', () => undefined)
  return { exitCodeAfter: code => (lost !== null && code === 0 ? 2 : code) }
}

/**
 * Those terminals that are none any more: they were closed. When it ends, Node puts every terminal back into the mode
 * in which it began, and aborts (SIGABRT) where one refuses; a descriptor that is closed it passes over.
 */
export function hungUp(
  terminals: readonly number[],
  isTerminal: (descriptor: number) => boolean = isatty,
): readonly number[] {
  return terminals.filter(descriptor => !isTerminal(descriptor))
}

/** A terminal that was closed answers EIO, and so does a broken disk. */
function readerHasLeft({ code }: NodeJS.ErrnoException, descriptor: number): boolean {
  return code === 'EPIPE' || (code === 'EIO' && !fstatSync(descriptor).isFile())
}
