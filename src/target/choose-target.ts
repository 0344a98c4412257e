import { UsageError } from '../findings/usage-error.js'
import type { Target } from '../http/index.js'
import type { EmbeddedTargetOptions } from './embedded-target.js'
import { refuseAccountWithoutUrl } from './account-without-url.js'
import { describeMisnamed, misnamedIn, readSettings, variable } from './environment.js'
import { remarksOn } from './remarks-on.js'
import { tellRemarks } from './tell-remarks.js'
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
  /** What people should know of how it was chosen, a sentence each. */
  readonly remarks: readonly string[]
  open(): Promise<OpenedTarget>
}

/**
 * Opens the target that options, environment and `.env` name, in this order; the embedded sandbox where none does.
 * What is worth knowing of the choice goes to standard error.
 * @throws UsageError where they contradict each other or leave something out: an account without its URL, say.
 * @example
 * const { target, close } = await openTarget({ target: 'sandbox', seed: 7 })
 */
export function openTarget(options: TargetOptions): Promise<OpenedTarget> {
  const chosen = chooseTarget(options)
  tellRemarks(chosen)
  return chosen.open()
}

/**
 * The target that flags, environment and `.env` name, in this order; the embedded sandbox where none does.
 * @throws UsageError where they contradict each other or leave something out: an account without its URL, say.
 */
export function chooseTarget(options: TargetOptions): ChosenTarget {
  const flag = options.target?.trim()
  // whoever says so needs no settings, and is kept from none that cannot be read
  if (isSandbox(flag)) return embedded(options, [])
  const settings = readSettings(process.env)
  const named = flag ?? variable(settings.environment, 'PROCORE_API_URL')
  if (named === undefined) return embedded(options, refuseAccountWithoutUrl(settings))
  if (isSandbox(named)) return embedded(options, [])
  if ((options.fault ?? options.variant ?? []).length > 0) {
    throw new UsageError(
      '--fault and --variant change the embedded sandbox alone',
      `the target is ${flag === undefined ? 'what PROCORE_API_URL names' : 'a URL'}`,
      'leave them out, or give --target sandbox',
    )
  }
  const { write = false, sandboxCompany, iKnowThisIsProduction } = options
  const name = flag === undefined ? 'PROCORE_API_URL' : '--target'
  const target = urlTarget(named, settings.environment, {
    name,
    looked: settings.looked,
    hints: misnamedIn(settings).map(describeMisnamed),
    write,
    sandboxCompany,
    iKnowThisIsProduction,
  })
  return {
    embedded: false,
    name: target.apiUrl,
    company: target.companyId,
    remarks: remarksOn(settings, flag === undefined ? undefined : target.apiUrl),
    open: async () => ({ target, close: async () => undefined }),
  }
}

const isSandbox = (name: string | undefined): boolean => name?.toLowerCase() === 'sandbox'

function embedded(options: EmbeddedTargetOptions, remarks: readonly string[]): ChosenTarget {
  return {
    embedded: true,
    name: 'the embedded sandbox',
    remarks,
    async open() {
      const { embeddedTarget } = await import('./embedded-target.js')
      return embeddedTarget(options)
    },
  }
}
