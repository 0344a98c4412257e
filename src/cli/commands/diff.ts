import type { Command } from 'commander'
import type { DiffOptions } from '../diff.js'

const HELP = `
Exit: 0 nothing breaks that is not accepted, 1 something does, 2 wrong usage.

The accepted changes are a list in YAML or JSON. Each entry gives a reason and picks changes by their
fingerprint or by any of rule, operation and place (everything below the place included):
  - change: 3f2a91c04d7e
    reason: nobody here reads it
  - rule: response-field-removed
    operation: GET /users
    at: /response/200/body/*/permission_template
    reason: read from the company template instead
Entries that fit nothing are reported as stale.`

/** `asbuilt diff`: what moving from one version to another does to a client. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('compare the documents of two versions, for a client that moves from the first to the second')
    .argument('<from>', 'a version, as in 1.0')
    .argument('<to>', 'a version; it may be the lower one')
    .option('--accept <file>', 'changes that are known and do no harm, YAML or JSON')
    .option('--json <file>', 'write the comparison as JSON')
    .option('--markdown <file>', 'write a summary for a pull request')
    .addHelpText('after', HELP)
    .action(async (from: string, to: string, options: DiffOptions) => {
      const { diff } = await import('../diff.js')
      process.exitCode = diff(from, to, options)
    })
}
