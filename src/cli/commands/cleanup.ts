import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { UsageError } from '../../findings/index.js'
import {
  emptyJournal,
  isProductionCompany,
  leftoversOf,
  type Leftovers,
  liveTagsOf,
  readJournalInSlices,
  RunStoppedError,
  type Target,
} from '../../http/index.js'
import { stderr, stdout } from '../../output/index.js'
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

/**
 * @returns 0 where nothing is left, 1 where the target kept some users active, 2 where something could not be done (the
 * journal is of another target or company, or broken in a line), 128 + n where a signal ended it.
 */
export async function cleanup({ maxWait, ...options }: CleanupCommandOptions): Promise<number> {
  const journal = options.journal ?? JOURNAL_FILE
  if (options.journal !== undefined && !existsSync(journal))
    throw new UsageError(`There is no journal ${journal}`, 'it was named with --journal', 'name the journal of the run')
  const { entries, broken } = await readJournalInSlices(journal)
  const leftovers = leftoversOf(entries)
  if (broken > 0)
    stderr.write(
      `${journal}: broken lines, passed over: ${broken}. The users in them are found by their tag where another line ` +
        'names their run.\n',
    )
  if (leftovers.length === 0) {
    stdout.write(`Nothing to clean up: ${journal} knows of no user that is still active.\n`)
    return broken > 0 ? 2 : 0
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
    const live = liveTagsOf(entries)
    let [kept, leftAlone] = [0, broken > 0]
    for (const leftover of leftovers) {
      const reason = reasonToLeave(leftover, target)
      if (reason !== null) {
        stdout.write(reason)
        leftAlone = true
        continue
      }
      const { deactivated, left, gone } = await cleanUp(
        loadCatalogue(),
        { ...target, companyId: leftover.companyId },
        leftover,
        { journal, maxWait, signal: interruption.signal, live },
      )
      kept += left.length
      stdout.write(
        `Company ${leftover.companyId}: ${deactivated.length} users deactivated, ${left.length} still active` +
          `${gone === 0 ? '' : `, ${gone} not found any more (nobody was touched for them)`}.\n`,
      )
      for (const { id, email } of left) stdout.write(`  still active: ${id} ${email}\n`)
    }
    if (live.size > 0)
      stdout.write(
        `Left to ${live.size} ${live.size === 1 ? 'run' : 'runs'} that still ${live.size === 1 ? 'goes' : 'go'} on.\n`,
      )
    if (existsSync(journal)) emptyJournal(journal)
    return kept > 0 ? 1 : leftAlone ? 2 : 0
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

/** Why the users of a company are left alone, with the command that cleans up there; null where they need not be. */
function reasonToLeave({ apiUrl, companyId, users, emails }: Leftovers, target: Target): string | null {
  const who = `Left alone: up to ${users.length + emails.length} users of company ${companyId} on ${apiUrl}`
  if (apiUrl !== target.apiUrl)
    return `${who}, which is not the target. asbuilt cleanup --target ${apiUrl} cleans up there.\n`
  if (![target.companyId, target.secondCompanyId].includes(companyId))
    return `${who}, not of the environment. PROCORE_COMPANY_ID=${companyId} asbuilt cleanup cleans up there.\n`
  return isProductionCompany(target, companyId)
    ? `${who}: that is a production host, and the company is not declared a sandbox (--sandbox-company).\n`
    : null
}
