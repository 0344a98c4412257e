import { UsageError } from '../findings/usage-error.js'
import type { Target } from '../http/index.js'
import type { EmbeddedTargetOptions } from './embedded-target.js'
import { readEnvironment, variable } from './environment.js'
import { urlTarget } from './url-target.js'

/** A target that can be asked. */
export interface OpenedTarget {
  readonly target: Target
  /** Ends the embedded sandbox; of a URL, nothing. */
  readonly close: () => Promise<void>
}

/** Which target, and what may be done to it: the flags of `asbuilt verify`. */
export interface TargetOptions extends EmbeddedTargetOptions {
  /** `sandbox`, or the origin of an API; default `PROCORE_API_URL`, also of `.env`, then `sandbox`. */
  readonly target?: string
  /** Against a URL: tagged users may be created and changed. Default: false. */
  readonly write?: boolean
  /** Companies on a shared host that are sandboxes, separated by commas; `PROCORE_COMPANY_ID` must be one. */
  readonly sandboxCompany?: string
  /** A production host may be read. Default: false. */
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

/**
 * Opens the target that options, environment and `.env` name, in this order; the embedded sandbox where none does.
 * @throws UsageError where they contradict each other or leave something out.
 * @example
 * const { target, close } = await openTarget({ target: 'sandbox', seed: 7 })
 */
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
