import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { UsageError } from '../../findings/index.js'
import { RunStoppedError, leftoversOf, readJournal } from '../../http/index.js'
import { stdout } from '../../output/index.js'
import { cleanUp } from '../../runner/index.js'
import { openTarget } from '../../target/index.js'
import { interruptOnSignals } from '../interruption.js'
import { JOURNAL_FILE, maxWaitOption, sandboxCompanyOption } from '../options.js'

export interface CleanupCommandOptions {
  readonly target?: string
  readonly journal?: string
  readonly maxWait: number
  readonly sandboxCompany?: string
}

/** `asbuilt cleanup`: deactivates what a run left behind that was killed. */
export function addCleanupCommand(command: Command): void {
  command
    .option('--target <url>', 'the origin of the API (default: PROCORE_API_URL)')
    .option('--journal <file>', 'the journal to read')
    .addOption(maxWaitOption())
    .addOption(sandboxCompanyOption())
    .action(async (options: CleanupCommandOptions) => {
      process.exitCode = await cleanup(options)
    })
}

/** @returns 0 where nothing is left, 1 where the target kept some users active, 128 + n where a signal ended it. */
export async function cleanup({ journal = JOURNAL_FILE, maxWait, ...options }: CleanupCommandOptions): Promise<number> {
  const leftovers = leftoversOf(readJournal(journal))
  if (leftovers.length === 0) {
    stdout.write(`Nothing to clean up: ${journal} knows of no user that is still active.\n`)
    return 0
  }
  const { target, close } = await openTarget({ ...options, write: true })
  const interruption = interruptOnSignals({ told: 'the journal keeps what is left, and asbuilt cleanup goes on' })
  try {
    if (target.embedded)
      throw new UsageError(
        'cleanup needs a target',
        'the embedded sandbox forgets its users by itself',
        'set PROCORE_API_URL and its credentials, or give --target',
      )
    let kept = 0
    for (const leftover of leftovers) {
      if (leftover.apiUrl !== target.apiUrl) {
        const users = leftover.userIds.length + leftover.emails.length
        stdout.write(`Left alone: ${users} users of ${leftover.apiUrl}, which is not the target.\n`)
        continue
      }
      const { deactivated, left } = await cleanUp(
        loadCatalogue(),
        { ...target, companyId: leftover.companyId },
        leftover,
        {
          journal,
          maxWait,
          signal: interruption.signal,
        },
      )
      kept += left.length
      stdout.write(
        `Company ${leftover.companyId}: ${deactivated.length} users deactivated, ${left.length} still active.\n`,
      )
    }
    return kept === 0 ? 0 : 1
  } catch (error) {
    if (interruption.exitCode !== undefined && error instanceof RunStoppedError) return interruption.exitCode
    if (error instanceof RunStoppedError)
      throw new UsageError(
        'The clean-up broke off',
        error.message,
        'run asbuilt cleanup again: the journal still knows what is left',
        { cause: error },
      )
    throw error
  } finally {
    interruption.release()
    await close()
  }
}
