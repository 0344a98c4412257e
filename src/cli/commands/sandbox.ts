import type { Command } from 'commander'
import { once } from 'node:events'
import { UsageError } from '../../findings/index.js'
import { stderr, stdout } from '../../output/index.js'
import { processRedactor } from '../../redaction/index.js'
import {
  isLoopback,
  MOST_USERS,
  type SandboxOptions,
  SeedFileError,
  UnknownFaultError,
  readCompanyFile,
  startSandbox,
  wallClock,
} from '../../sandbox/index.js'
import { endingSignals } from '../interruption.js'
import { wholeNumber } from '../options.js'

const HELP = `
It prints its URL and the PROCORE_* variables of its callers, and keeps everything in memory until Ctrl-C.
  asbuilt sandbox --port 0 --users 1000
  asbuilt sandbox --seed-file company.json --rate-limit 25/10 --latency 300
  asbuilt sandbox --fault total-one-more --variant gzip
  asbuilt sandbox --host 0.0.0.0 --allow-host sandbox    (in a container that others call "sandbox")
Called by a name that is not its own it answers 421, so that no page of a stranger reads it (DNS rebinding). Its own are
localhost, addresses of loopback, and names that nobody can own (.test, .invalid); with another --host that host, the
name of the machine and all addresses too.
Exit: 0 when it was ended, 2 when it could not start.`

export interface SandboxCommandOptions {
  readonly port: number
  readonly host: string
  readonly allowHost?: readonly string[]
  readonly seed: number
  readonly seedFile?: string
  readonly fault?: readonly string[]
  readonly listFaults?: boolean
  readonly variant?: readonly string[]
  readonly listVariants?: boolean
  readonly latency?: number
  readonly rateLimit?: string
  readonly users?: number
}

/** `asbuilt sandbox`: the stand-in on a port of one's own. */
export function addSandboxCommand(command: Command): void {
  command
    .addOption(wholeNumber('--port <n>', 'the port to listen on; 0 takes a free one', { most: 65_535 }).default(4010))
    .option('--host <address>', 'the address or name to listen on; 0.0.0.0 in a container', '127.0.0.1')
    .option('--allow-host <name...>', 'further names by which it may be called; others are answered 421')
    .addOption(wholeNumber('--seed <n>', 'makes the people up; the same seed makes the same ones').default(1))
    .option('--seed-file <file>', 'a company of your own (format: schemas/meta/company.schema.json)')
    .option('--fault <name...>', 'plant defects; --list-faults names them')
    .option('--list-faults', 'list the defects that can be planted, and end')
    .option('--variant <name...>', 'behave in another way that is just as right; --list-variants names them')
    .option('--list-variants', 'list what may be different, and end')
    .addOption(wholeNumber('--latency <ms>', 'answer this much later', { most: 600_000 }))
    .option('--rate-limit <N/S>', 'allow N calls in S seconds, like 25/10 (default: 10000/10)')
    .addOption(wholeNumber('--users <n>', 'how many people to make up (default: 100)', { most: MOST_USERS }))
    .addHelpText('after', HELP)
    .action(async (options: SandboxCommandOptions) => {
      await sandbox(options)
    })
}

/** Serves until Ctrl-C, or another signal that ends processes. */
export async function sandbox(options: SandboxCommandOptions): Promise<void> {
  if (options.listFaults === true) {
    const { faults } = await import('../../sandbox/changes/index.js')
    for (const { id, clause, text, source } of faults) {
      const cited = source === undefined ? '' : ` (${source})`
      stdout.write(`${id.padEnd(48)} ${clause.padEnd(46)} ${text}${cited}\n`)
    }
    return
  }
  if (options.listVariants === true) {
    const { variants } = await import('../../sandbox/changes/index.js')
    for (const { id, text, why } of variants) stdout.write(`${id.padEnd(36)} ${text} (${why.replace(/\.$/, '')})\n`)
    return
  }
  const running = await start(options)
  if (!isLoopback(options.host)) {
    const own = options.seedFile === undefined ? '' : `, ${options.seedFile} included`
    stderr.write(
      `asbuilt: the sandbox listens on ${options.host}: whoever reaches this machine reads and changes what it ` +
        `holds${own}, for its credentials are no secret\n`,
    )
  }
  // they guard made-up people on loopback, and are there to be copied
  for (const { clientSecret } of Object.values(running.credentials)) processRedactor.permit(clientSecret)
  stdout.write(`The sandbox serves ${running.url} (open it in a browser). For asbuilt and your own client:\n\n`)
  stdout.write(
    `${Object.entries(running.env)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n')}\n\nCtrl-C ends it.\n`,
  )
  await Promise.race(endingSignals.map(signal => once(process, signal)))
  await running.close()
}

async function start(given: SandboxCommandOptions) {
  const { port, host, allowHost, seed, seedFile, fault, variant, latency, rateLimit, users } = given
  try {
    const options: SandboxOptions = {
      port,
      host,
      allowedHosts: allowHost ?? [],
      seed,
      faults: fault ?? [],
      variants: variant ?? [],
      clock: wallClock(),
      ...(rateLimit === undefined && variant !== undefined ? {} : { rateLimit: windowOf(rateLimit) }),
      ...(seedFile === undefined ? {} : { company: readCompanyFile(seedFile) }),
      ...(latency === undefined ? {} : { latency }),
      ...(users === undefined ? {} : { users }),
    }
    return await startSandbox(options)
  } catch (error) {
    if (error instanceof UnknownFaultError)
      throw new UsageError(
        'The sandbox cannot be started like that',
        error.message,
        'asbuilt sandbox --list-faults and --list-variants name what there is',
        { cause: error },
      )
    if (error instanceof SeedFileError)
      throw new UsageError(
        'The seed file cannot be used',
        error.message,
        'correct it; schemas/meta/company.schema.json describes the format',
        { cause: error },
      )
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(?:ENOTFOUND|EADDRNOTAVAIL|EAI_\w+|EINVAL)$/.test(code))
      throw new UsageError(
        `--host ${host} cannot be listened on`,
        (error as Error).message,
        'give an address or a name of this machine; 0.0.0.0 stands for all of its addresses',
        { cause: error },
      )
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new UsageError(
        `Port ${port} cannot be used`,
        (error as Error).message,
        'give another one with --port, or 0 for a free one',
        { cause: error },
      )
    throw error
  }
}

/** What a busy script on loopback does not run into; `--rate-limit 25/10` behaves like a test account. */
const UNHURRIED = { limit: 10_000, seconds: 10 }

function windowOf(text: string | undefined): { limit: number; seconds: number } {
  if (text === undefined) return UNHURRIED
  const [limit = 0, seconds = 0] = /^(\d{1,12})\/(\d{1,7})$/.exec(text)?.slice(1).map(Number) ?? []
  if (limit < 1 || seconds < 1) {
    throw new UsageError(
      `--rate-limit ${text} is no limit`,
      'expected N/S: N calls in S seconds, whole numbers from 1 to 999999999999 and to 9999999',
      'for example --rate-limit 25/10',
    )
  }
  return { limit, seconds }
}
