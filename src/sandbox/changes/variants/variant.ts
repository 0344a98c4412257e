import type { ClauseId } from '../../../findings/index.js'
import type { Change } from '../change.js'
import type { SandboxOptions } from '../../options.js'
import type { CompanyFile } from '../../seed/company-file.js'

/** Something that a server may do differently and still be right: nobody may be accused for it. */
export interface Variant extends Change {
  /** The rule, the RFC or the observation that allows it. */
  readonly why: string
  /** How the sandbox is started for it. */
  readonly options?: Pick<SandboxOptions, 'users' | 'rateLimit' | 'latency' | 'firstNewId' | 'oneIdPerPerson'>
  /** What becomes of the company. */
  readonly company?: (file: CompanyFile) => CompanyFile
  /** The least share of what a run judges otherwise that it judges here too. Default 0.95. */
  readonly judged?: number
  /** Clauses that only say what a server SHOULD do, which this one does otherwise: deviations there are true. */
  readonly deviations?: readonly ClauseId[]
}

export function defineVariant(variant: Variant): Variant {
  return variant
}
