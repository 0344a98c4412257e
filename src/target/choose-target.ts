import { UsageError } from '../findings/usage-error.js'
import type { Target } from '../http/index.js'
import type { EmbeddedTargetOptions } from './embedded-target.js'
import { readEnvironment, variable } from './environment.js'
import { urlTarget } from './url-target.js'

export interface OpenedTarget {
  readonly target: Target
  readonly close: () => Promise<void>
}

export interface TargetOptions extends EmbeddedTargetOptions {
  readonly target?: string
  readonly write?: boolean
  readonly sandboxCompany?: string
  readonly iKnowThisIsProduction?: boolean
}

/** A target that is known and not yet opened: the embedded sandbox takes a while to load. */
export interface ChosenTarget {
  readonly embedded: boolean
  /** What people call it: of a URL, its origin. */
  readonly name: string
  /** Absent where the sandbox makes it up. */
  readonly company?: string
  open(): Promise<OpenedTarget>
}

/** Chooses and opens. @throws UsageError as `chooseTarget` does. */
export function openTarget(options: TargetOptions): Promise<OpenedTarget> {
  return chooseTarget(options).open()
}

/**
 * The target that flags, environment and `.env` name, in this order; the embedded sandbox where none does.
 * @throws UsageError where they contradict each other or leave something out.
 */
export function chooseTarget(options: TargetOptions): ChosenTarget {
  const environment = readEnvironment(process.env)
  const named = options.target ?? variable(environment, 'PROCORE_API_URL') ?? 'sandbox'
  if (named === 'sandbox') {
    return {
      embedded: true,
      name: 'the embedded sandbox',
      async open() {
        const { embeddedTarget } = await import('./embedded-target.js')
        return embeddedTarget(options)
      },
    }
  }
  if ((options.fault ?? options.variant ?? []).length > 0) {
    throw new UsageError(
      '--fault and --variant change the embedded sandbox alone',
      `the target is ${named}`,
      'leave them out, or give --target sandbox',
    )
  }
  const { sandboxCompany, iKnowThisIsProduction } = options
  const target = urlTarget(named, environment, { write: options.write === true, sandboxCompany, iKnowThisIsProduction })
  return {
    embedded: false,
    name: target.apiUrl,
    company: target.companyId,
    open: async () => ({ target, close: async () => undefined }),
  }
}
