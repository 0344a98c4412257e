import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs'
import { constants as limits } from 'node:buffer'

/** What a path leads to is no file: to read it might never end, to write it might break something. */
export class NoRegularFileError extends Error {
  constructor(path: string, stats: Stats) {
    super(`${path} ${whatItIs(stats)}`)
    this.name = 'NoRegularFileError'
  }
}

/** What a path leads to, in words that follow its name. */
export function whatItIs(stats: Stats): string {
  return `is ${kindOf(stats)}, and no regular file`
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a named pipe (FIFO)'
  return stats.isSocket() ? 'a socket' : 'a device'
}

/** @throws NoRegularFileError. */
export function requireRegularFile(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new NoRegularFileError(path, stats)
}

/**
 * The bytes of a regular file. A pipe without a writer is not waited for, a device is not read.
 * @throws NoRegularFileError; Error with the system's code where it cannot be read.
 */
export function readRegularFile(path: string): Buffer {
  requireRegularFile(path, statSync(path))
  // somebody may have put a pipe there meanwhile, and to open one waits for its writer
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(file)
    requireRegularFile(path, stats)
    if (stats.size > limits.MAX_STRING_LENGTH)
      throw new Error(`${path} has ${stats.size} bytes, and at most ${limits.MAX_STRING_LENGTH} can be read`)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

/** The text of a regular file, as UTF-8. @throws as `readRegularFile`. */
export function readRegularText(path: string): string {
  return readRegularFile(path).toString('utf8')
}
