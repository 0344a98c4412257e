import { isProduction } from '../catalogue/index.js'
import type { Target } from './target.js'

/** What decides whether real people are behind a call: where it goes, who gives its token, what its owner declares. */
export type Reach = Pick<Target, 'apiUrl' | 'loginUrl' | 'sandboxCompanies'>

/** The production hosts among those that a target calls: a token of one opens the companies of one. */
export function productionHosts({ apiUrl, loginUrl }: Reach): readonly string[] {
  return [...new Set([apiUrl, loginUrl])].filter(isProduction)
}

/**
 * May real people work in this company? On a production host in each that is not declared an on-demand sandbox;
 * elsewhere in none. Such a company is never written to.
 */
export function isProductionCompany(reach: Reach, companyId: string): boolean {
  return productionHosts(reach).length > 0 && reach.sandboxCompanies?.includes(companyId) !== true
}
