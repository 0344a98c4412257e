import { UsageError } from '../../findings/usage-error.js'
import type { Target } from '../../http/index.js'
import { readEnvironment, variable } from './environment.js'
import { urlTarget } from './url-target.js'

export interface OpenedTarget {
  readonly target: Target
  readonly close: () => Promise<void>
}

export interface TargetOptions {
  readonly target?: string
  readonly write?: boolean
  readonly seed?: number
  readonly fault?: readonly string[]
  readonly users?: number
  readonly sandboxCompany?: string
  readonly iKnowThisIsProduction?: boolean
}

/**
 * The target that flags, environment and `.env` name, in this order; the embedded sandbox where none does.
 * @throws UsageError where they contradict each other or leave something out.
 */
export async function openTarget(options: TargetOptions): Promise<OpenedTarget> {
  const environment = readEnvironment(process.env)
  const named = options.target ?? variable(environment, 'PROCORE_API_URL') ?? 'sandbox'
  if (named === 'sandbox') {
    const { embeddedTarget } = await import('./embedded-target.js')
    return embeddedTarget(options)
  }
  if ((options.fault ?? []).length > 0) {
    throw new UsageError('--fault plants defects in the embedded sandbox alone', `the target is ${named}`, 'leave --fault out, or give --target sandbox')
  }
  const { sandboxCompany, iKnowThisIsProduction } = options
  return { target: urlTarget(named, environment, { write: options.write === true, sandboxCompany, iKnowThisIsProduction }), close: async () => undefined }
}
