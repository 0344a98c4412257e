import { CommanderError } from 'commander'
import { UsageError } from '../findings/usage-error.js'
import { stderr } from '../output/index.js'
import { toolIdentity } from '../package-root.js'

/** What the system says of a disk, wherever something is written: nobody's mistake in using us, and none of ours. */
const diskProblems: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk can only be read',
}

/**
 * Prints an error and returns the exit code. The caller's mistake: what, where, what to do. Ours: stack and versions.
 * Commander has printed its own errors already; help and version are none.
 */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    stderr.write(`asbuilt: ${error.what}\n  ${error.where}\n  ${error.remedy}\n`)
    return 2
  }
  const why = diskProblems[String((error as NodeJS.ErrnoException | null)?.code)]
  if (why !== undefined) {
    stderr.write(
      `asbuilt: ${why}\n  ${(error as Error).message}\n  make room, or a place to write to, and run it again\n`,
    )
    return 2
  }
  const { name, version } = toolIdentity()
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(
    `${name} ${version} broke (Node ${process.version}). This is a bug of ours, please report it:\n${stack}\n`,
  )
  return 2
}
