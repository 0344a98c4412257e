import { loadCatalogue } from '../catalogue/index.js'
import { UsageError } from '../findings/index.js'
import { leftoversOf, readJournal, RunStoppedError } from '../http/index.js'
import { cleanUp } from '../runner/index.js'
import { abortOnSignals } from './interrupt.js'
import { JOURNAL_FILE } from './journal-file.js'
import { openTarget } from '../target/index.js'

export interface CleanupCommandOptions {
  readonly target?: string
  readonly journal?: string
  readonly maxWait: number
  readonly sandboxCompany?: string
}

/** @returns 0 where nothing is left, 1 where the target kept some users active. */
export async function cleanup({ journal = JOURNAL_FILE, maxWait, ...options }: CleanupCommandOptions): Promise<number> {
  const leftovers = leftoversOf(readJournal(journal))
  if (leftovers.length === 0) {
    process.stdout.write(`Nothing to clean up: ${journal} knows of no user that is still active.\n`)
    return 0
  }
  const { target, close } = await openTarget({ ...options, write: true })
  const interrupt = abortOnSignals()
  try {
    if (target.embedded)
      throw new UsageError(
        'cleanup needs a target',
        'the embedded sandbox forgets its users by itself',
        'set PROCORE_API_URL and its credentials, or give --target',
      )
    let kept = 0
    for (const place of leftovers) {
      if (place.apiUrl !== target.apiUrl) {
        process.stdout.write(
          `Left alone: ${place.userIds.length + place.emails.length} users of ${place.apiUrl}, which is not the target.\n`,
        )
        continue
      }
      const { deactivated, left } = await cleanUp(loadCatalogue(), { ...target, companyId: place.companyId }, place, {
        journal,
        maxWait,
        signal: interrupt.signal,
      })
      kept += left.length
      process.stdout.write(
        `Company ${place.companyId}: ${deactivated.length} users deactivated, ${left.length} still active.\n`,
      )
    }
    return kept === 0 ? 0 : 1
  } catch (error) {
    if (error instanceof RunStoppedError)
      throw new UsageError(
        'The clean-up broke off',
        error.message,
        'run asbuilt cleanup again: the journal still knows what is left',
        { cause: error },
      )
    throw error
  } finally {
    interrupt.release()
    await close()
  }
}
