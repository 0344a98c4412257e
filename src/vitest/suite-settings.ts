import { UsageError } from '../findings/usage-error.js'
import type { TargetOptions } from '../target/index.js'

/** What a suite verifies; whatever is left out is taken from the variables `ASBUILT_*`. */
export interface ConformanceOptions extends TargetOptions {
  /** `sandbox`, or the origin of an API. `ASBUILT_TARGET`, `PROCORE_API_URL` (also of `.env`), then `sandbox`. */
  readonly target?: string
  /** Versions, parts of operation ids, rules, groups or clauses: `v1.2,users_get,PAGE`. `ASBUILT_ONLY`. */
  readonly only?: string
  /** The first number's share of the operations, as in `1/4`. `ASBUILT_SHARD`. */
  readonly shard?: string
  /** Drives probes and the data of the sandbox. `ASBUILT_SEED`, then 1. */
  readonly seed?: number
  /** Against a URL: also what creates and changes tagged users. `ASBUILT_WRITE=1`. */
  readonly write?: boolean
  /** Seconds: the longest single wait, and the sum of waits without progress. 20. */
  readonly maxWait?: number
}

/** Every setting of a suite. What has no default is undefined where neither options nor environment name it. */
interface SuiteSettings extends TargetOptions {
  readonly only: string | undefined
  readonly shard: string | undefined
  readonly seed: number
  readonly write: boolean
  readonly maxWait: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The options over the variables `ASBUILT_*`, which are what the flags of `asbuilt verify` are on the command line.
 * An option that is undefined counts as left out.
 * @throws UsageError where `ASBUILT_SEED` is needed and is no whole number.
 */
export function settingsFrom(options: ConformanceOptions, environment: Environment): SuiteSettings {
  const { target: named, only, shard, seed, write, maxWait, ...rest } = options
  const { ASBUILT_SEED, ASBUILT_WRITE } = environment
  const target = named ?? textFrom(environment, 'ASBUILT_TARGET')
  return {
    ...rest,
    ...(target === undefined ? {} : { target }),
    only: only ?? textFrom(environment, 'ASBUILT_ONLY'),
    shard: shard ?? textFrom(environment, 'ASBUILT_SHARD'),
    seed: seed ?? seedFrom(ASBUILT_SEED),
    write: write ?? ASBUILT_WRITE === '1',
    maxWait: maxWait ?? 20,
  }
}

/** As elsewhere, an empty variable counts as not set. */
function textFrom(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim()
  return text === '' ? undefined : text
}

function seedFrom(text = ''): number {
  const digits = text.trim()
  if (digits === '') return 1
  const seed = Number(digits)
  if (/^\d+$/.test(digits) && Number.isSafeInteger(seed)) return seed
  throw new UsageError(
    'ASBUILT_SEED is no seed',
    `it must be a whole number, zero or more, and is ${JSON.stringify(text)}`,
    'correct ASBUILT_SEED in the environment, or leave it out',
  )
}
