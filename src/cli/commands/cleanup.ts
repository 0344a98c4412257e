import type { Command } from 'commander'
import type { CleanupCommandOptions } from '../cleanup.js'
import { number } from '../number-option.js'

/** `asbuilt cleanup`: deactivates what a run left behind that was killed. */
export function registerCleanup(program: Command): void {
  program
    .command('cleanup')
    .description('deactivate the users that interrupted runs left behind, by the journal in .asbuilt/')
    .option('--target <url>', 'the origin of the API (default: PROCORE_API_URL)')
    .option('--journal <file>', 'the journal to read')
    .addOption(number('--max-wait <seconds>', 'the longest single wait').default(20))
    .option('--sandbox-company <id>', 'this company on a shared host is a sandbox; must equal PROCORE_COMPANY_ID')
    .action(async (options: CleanupCommandOptions) => {
      const { cleanup } = await import('../cleanup.js')
      process.exitCode = await cleanup(options)
    })
}
