import { Option, type Command } from 'commander'
import { UsageError } from '../../findings/usage-error.js'
import type { VerifyOptions } from '../verify.js'
import { number } from '../number-option.js'

/** `asbuilt verify`: the main job. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('verify every clause on every operation, against the embedded sandbox or a URL')
    .option('--target <url>', 'sandbox, or the origin of an API (default: PROCORE_API_URL, else sandbox)')
    .option('--write', 'against a URL: also run what creates and changes tagged users')
    .option('--read-only', 'GET and token requests alone, also on the sandbox')
    .option('--only <terms>', 'versions, parts of operation ids, rules, groups or clauses: v1.2,users_get,PAGE')
    .option('--shard <I/N>', 'the I-th of N shares of the operations')
    .addOption(number('--seed <n>', 'drives probes and embedded data').default(1))
    .addOption(number('--budget <n>', 'send at most this many requests'))
    .addOption(number('--max-wait <seconds>', 'the longest single wait, and sum of waits without progress').default(20))
    .option('--strict', 'deviations fail the run too')
    .option('--strict-additions', 'fields that no model names fail the run too')
    .option('--json <file>', 'write the whole run as JSON')
    .option('--junit <file>', 'write JUnit XML')
    .option('--html <file>', 'write one offline page')
    .option('--markdown <file>', 'write a summary for a pull request')
    .option('--replay <fingerprints>', 'do again just what met these findings, separated by commas; needs --from')
    .option('--from <file>', 'the run, as --json wrote it')
    .option('--sandbox-company <id>', 'this company on a shared host is a sandbox; must equal PROCORE_COMPANY_ID')
    .option('--i-know-this-is-production', 'read a production host')
    .addOption(new Option('--fault <name...>', 'plant defects in the embedded sandbox'))
    .addOption(
      new Option('--variant <name...>', 'let the embedded sandbox behave in another way that is just as right'),
    )
    .addOption(number('--users <n>', "size of the embedded sandbox's company").hideHelp())
    .action(async (options: VerifyOptions, command: Command) => {
      const { verify } = await import('../verify.js')
      if (options.replay !== undefined && command.getOptionValueSource('seed') === 'cli') {
        throw new UsageError(
          '--replay does what the run did',
          '--seed was given as well, and the run tells its own',
          'leave it out',
        )
      }
      process.exitCode = await verify(options)
    })
}
