import type { Command } from 'commander'
import type { ContractsOptions } from '../contracts.js'
import { number } from '../number-option.js'

const HELP = `
Every interaction of contracts/pacts is held against the embedded sandbox, whose store is put into each provider state.
Against a URL nothing is written: reads whose state the account shows by itself are verified, all others are skipped
with a reason, and a skip is never a pass.
Exit: 0 every interaction that could be reached holds, 1 one does not, 2 could not tell.`

/** `asbuilt contracts verify`: the pacts of our client, held against a provider. */
export function registerContracts(program: Command): void {
  program
    .command('contracts')
    .description('the pacts of our client with the API')
    .command('verify')
    .description('hold the embedded sandbox, or a URL, against the pacts')
    .option('--target <url>', 'sandbox, or the origin of an API (default: PROCORE_API_URL, else sandbox)')
    .addOption(number('--max-wait <seconds>', 'the longest single wait, and sum of waits without progress').default(20))
    .option('--sandbox-company <id>', 'this company on a shared host is a sandbox; must equal PROCORE_COMPANY_ID')
    .option('--i-know-this-is-production', 'read a production host')
    .option('--verbose', 'also name the interactions that passed')
    .addHelpText('after', HELP)
    .action(async (options: ContractsOptions) => {
      const { verifyContractsOf } = await import('../contracts.js')
      process.exitCode = await verifyContractsOf(options)
    })
}
