import { UsageError } from '../findings/usage-error.js'
import type { Clock, Target } from '../http/index.js'
import { startSandbox, UnknownFaultError, type Sandbox, type SandboxOptions } from '../sandbox/index.js'
import { urlTarget } from './url-target.js'

export interface EmbeddedTargetOptions {
  readonly seed?: number
  /** Names of faults and variants of the sandbox. */
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  /** How many people there are. */
  readonly users?: number
}

/** The sandbox in this process. Its clock is ours: waiting moves it and costs no time. */
export async function embeddedTarget({ seed, users, fault, variant }: EmbeddedTargetOptions) {
  const sandbox = await start({
    ...(seed === undefined ? {} : { seed }),
    ...(users === undefined ? {} : { users }),
    faults: fault ?? [],
    variants: variant ?? [],
  })
  return { target: targetOf(sandbox), close: (): Promise<void> => sandbox.close() }
}

/** A running sandbox as a target whose clock the run controls. */
export function targetOf(sandbox: Sandbox): Target {
  const clock: Clock = {
    now: () => sandbox.clock.now(),
    async sleep(milliseconds, signal) {
      if (signal?.aborted !== true) sandbox.clock.advance(milliseconds)
    },
  }
  return { ...urlTarget(sandbox.url, sandbox.env, { write: true }), clock, clockIsOurs: true, embedded: true }
}

async function start(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox(options)
  } catch (error) {
    if (error instanceof UnknownFaultError)
      throw new UsageError(
        error.message.split('\n')[0] ?? '',
        'looked among the faults and variants of the sandbox',
        'asbuilt sandbox --list-faults and --list-variants list them',
        { cause: error },
      )
    throw error
  }
}
