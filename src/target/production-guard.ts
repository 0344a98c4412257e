import { isProduction } from '../catalogue/index.js'
import { UsageError } from '../findings/usage-error.js'

export interface ProductionOptions {
  readonly write: boolean
  /** Declares this company, on a shared host, to be a sandbox. */
  readonly sandboxCompany?: string | undefined
  readonly iKnowThisIsProduction?: boolean | undefined
}

/**
 * A production host is only read, and only by whoever says so; a company on it that is declared a sandbox is none.
 * @throws UsageError where production might be touched.
 */
export function guardProduction(
  origin: string,
  companyId: string,
  { write, sandboxCompany, iKnowThisIsProduction }: ProductionOptions,
): void {
  if (!isProduction(origin)) return
  if (sandboxCompany !== undefined) {
    if (sandboxCompany === companyId) return
    throw new UsageError(
      '--sandbox-company and PROCORE_COMPANY_ID differ',
      `${sandboxCompany} is declared a sandbox, and ${companyId} would be called`,
      'make them equal',
    )
  }
  if (iKnowThisIsProduction !== true) {
    throw new UsageError(
      `${origin} is a production host`,
      'a sandbox company on a shared host looks just like it',
      'declare an on-demand sandbox with --sandbox-company ID, or read production with --i-know-this-is-production',
    )
  }
  if (write) {
    throw new UsageError(
      `${origin} is a production host`,
      '--write is never allowed there',
      'leave --write out, or declare an on-demand sandbox with --sandbox-company ID',
    )
  }
}
