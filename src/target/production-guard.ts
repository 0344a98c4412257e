import { UsageError } from '../findings/usage-error.js'
import { isProductionCompany, productionHosts, type Target } from '../http/index.js'

export interface ProductionOptions {
  readonly write: boolean
  readonly iKnowThisIsProduction?: boolean | undefined
}

type Guarded = Pick<Target, 'apiUrl' | 'loginUrl' | 'companyId' | 'secondCompanyId' | 'sandboxCompanies'>

/**
 * A production host is only read, and only by whoever says so; a company on it that is declared a sandbox is none.
 * @throws UsageError where production might be touched.
 */
export function guardProduction(target: Guarded, { write, iKnowThisIsProduction }: ProductionOptions): void {
  const { companyId, secondCompanyId, sandboxCompanies: declared = [] } = target
  if (declared.length > 0 && !declared.includes(companyId)) {
    throw new UsageError(
      '--sandbox-company and PROCORE_COMPANY_ID differ',
      `${declared.join(', ')} declared a sandbox, and ${companyId} would be called`,
      'make them equal',
    )
  }
  const [host] = productionHosts(target)
  const real = [companyId, secondCompanyId].find(id => id !== undefined && isProductionCompany(target, id))
  if (host === undefined || real === undefined) return
  const what = `${host} is a production host`
  const declare = `--sandbox-company ${[...declared, real].join(',')}`
  if (iKnowThisIsProduction !== true) {
    throw new UsageError(
      what,
      `and company ${real} is not declared a sandbox; an on-demand sandbox shares that host and looks just like it`,
      `declare an on-demand sandbox with ${declare}, or read production with --i-know-this-is-production`,
    )
  }
  if (write) {
    throw new UsageError(
      what,
      `--write is never allowed there, and company ${real} is not declared a sandbox`,
      `leave --write out, or declare an on-demand sandbox with ${declare}`,
    )
  }
}
