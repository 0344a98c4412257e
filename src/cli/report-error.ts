import { CommanderError } from 'commander'
import { UsageError } from '../findings/usage-error.js'
import { stderr } from '../output/index.js'
import { toolIdentity } from '../package-root.js'

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
  const { name, version } = toolIdentity()
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(
    `${name} ${version} broke (Node ${process.version}). This is a bug of ours, please report it:\n${stack}\n`,
  )
  return 2
}
