import type { Command } from 'commander'
import { once } from 'node:events'
import { UsageError } from '../../findings/index.js'
import { stdout } from '../../output/index.js'
import {
  type SandboxOptions,
  SeedFileError,
  UnknownFaultError,
  readCompanyFile,
  startSandbox,
  wallClock,
} from '../../sandbox/index.js'
import { endingSignals } from '../interruption.js'
import { MOST_USERS, wholeNumber } from '../options.js'

export interface SandboxCommandOptions {
  readonly port: number
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
    .addOption(wholeNumber('--seed <n>', 'makes the people up; the same seed makes the same ones').default(1))
    .option('--seed-file <file>', 'a company of your own (format: schemas/meta/company.schema.json)')
    .option('--fault <name...>', 'plant defects; --list-faults names them')
    .option('--list-faults', 'list the defects that can be planted, and end')
    .option('--variant <name...>', 'behave in another way that is just as right; --list-variants names them')
    .option('--list-variants', 'list what may be different, and end')
    .addOption(wholeNumber('--latency <ms>', 'answer this much later', { most: 600_000 }))
    .option('--rate-limit <N/S>', 'allow N calls in S seconds, like 25/10')
    .addOption(wholeNumber('--users <n>', 'how many people to make up', { most: MOST_USERS }))
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
  stdout.write(`The sandbox serves ${running.url} (open it in a browser). For asbuilt and your own client:\n\n`)
  stdout.write(
    `${Object.entries(running.env)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n')}\n\nCtrl-C ends it.\n`,
  )
  await Promise.race(endingSignals.map(signal => once(process, signal)))
  await running.close()
}

async function start({ port, seed, seedFile, fault, variant, latency, rateLimit, users }: SandboxCommandOptions) {
  try {
    const options: SandboxOptions = {
      port,
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
    const { code } = error as NodeJS.ErrnoException
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
  const [limit, seconds] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? []
  if (limit === undefined || seconds === undefined || limit < 1 || seconds < 1) {
    throw new UsageError(
      `--rate-limit ${text} is no limit`,
      'expected N/S: N calls in S seconds',
      'for example --rate-limit 25/10',
    )
  }
  return { limit, seconds }
}
