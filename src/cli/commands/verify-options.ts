import { Option, type Command } from 'commander'
import { fileFormats, type Format } from '../../reporters/index.js'
import { forceOption, maxWaitOption, productionOption, sandboxCompanyOption, wholeNumber } from '../options.js'
import { MOST_USERS } from '../../sandbox/options.js'

/** What the command line says; for each format that goes to a file, the file. */
export interface VerifyOptions extends Readonly<Partial<Record<Format, string>>> {
  readonly target?: string
  readonly write?: boolean
  readonly readOnly?: boolean
  readonly only?: string
  readonly shard?: string
  readonly seed: number
  readonly budget?: number
  readonly maxWait: number
  readonly strict?: boolean
  readonly strictAdditions?: boolean
  readonly sandboxCompany?: string
  readonly iKnowThisIsProduction?: boolean
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly users?: number
  /** Fingerprints, and the run that has them. */
  readonly replay?: string
  readonly from?: string
  readonly force?: boolean
}

/** Declares the options of `asbuilt verify`. */
export function addVerifyOptions(command: Command): Command {
  command
    .option('--target <url>', 'sandbox, or the origin of an API (default: PROCORE_API_URL, else sandbox)')
    .option('--write', 'against a URL: also run what creates and changes tagged users')
    .option('--read-only', 'GET and token requests alone, also on the sandbox')
    .option('--only <terms>', 'versions, parts of operation ids, rules, groups or clauses: v1.2,users_get,PAGE')
    .option('--shard <I/N>', 'the I-th of N shares of the operations')
    .addOption(wholeNumber('--seed <n>', 'drives probes and embedded data').default(1))
    .addOption(wholeNumber('--budget <n>', 'send at most this many requests', { least: 1 }))
    .addOption(maxWaitOption())
    .option('--strict', 'deviations fail the run too')
    .option('--strict-additions', 'fields that no model names fail the run too')
  for (const { id, writes } of fileFormats) command.option(`--${id} <file>`, `write ${writes}`)
  return command
    .addOption(forceOption())
    .option('--replay <fingerprints>', 'do again just what met these findings, separated by commas; needs --from')
    .option('--from <file>', 'the run, as --json wrote it')
    .addOption(sandboxCompanyOption())
    .addOption(productionOption())
    .addOption(new Option('--fault <name...>', 'plant defects in the embedded sandbox'))
    .addOption(
      new Option('--variant <name...>', 'let the embedded sandbox behave in another way that is just as right'),
    )
    .addOption(wholeNumber('--users <n>', "size of the embedded sandbox's company", { most: MOST_USERS }).hideHelp())
}
