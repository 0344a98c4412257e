import { vendorOf } from './directory/company.js'
import { clients } from './oauth/clients.js'
import type { SeededDatabase } from './seed/seed-database.js'

/** What a client asks for a token with. */
export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** What a caller may want to know of the account. Ids are digits as text: some are beyond 2^53. */
export interface SandboxFacts {
  readonly companyId: string
  /** Another company with access. */
  readonly secondCompanyId: string
  /** A company without access, and a user of it. */
  readonly otherCompanyId: string
  readonly foreignUserId: string
  readonly projectIds: readonly string[]
  readonly permissionTemplateIds: readonly string[]
  /** Trades that vendors of users have; the wire never shows them. */
  readonly tradeIds: readonly string[]
}

/** Caller → what it asks for a token with. */
export type SandboxCredentials = Readonly<Record<'admin' | 'readonly' | 'noaccess', ClientCredentials>>

export const credentials = Object.fromEntries(
  clients.map(({ caller, clientId, clientSecret }) => [caller, { clientId, clientSecret }]),
) as SandboxCredentials

/** Reads off a seeded database what its callers may know. */
export function sandboxFacts({ main, second, other }: SeededDatabase): SandboxFacts {
  const vendors = main.inIdOrder.map(user => vendorOf(user, main))
  return {
    companyId: main.key,
    secondCompanyId: second.key,
    otherCompanyId: other.key,
    foreignUserId: other.inIdOrder[0]?.key ?? '',
    projectIds: [...main.projects.keys()],
    permissionTemplateIds: [...main.templates.keys()],
    tradeIds: [...new Set(vendors.flatMap(vendor => [...(vendor?.trades ?? [])]))].sort(),
  }
}

/** The variables that a run against this sandbox would be given. */
export function environmentOf(url: string, facts: SandboxFacts): Readonly<Record<string, string>> {
  const { admin, readonly, noaccess } = credentials
  return {
    PROCORE_API_URL: url,
    PROCORE_LOGIN_URL: url,
    PROCORE_CLIENT_ID: admin.clientId,
    PROCORE_CLIENT_SECRET: admin.clientSecret,
    PROCORE_COMPANY_ID: facts.companyId,
    PROCORE_READONLY_CLIENT_ID: readonly.clientId,
    PROCORE_READONLY_CLIENT_SECRET: readonly.clientSecret,
    PROCORE_NOACCESS_CLIENT_ID: noaccess.clientId,
    PROCORE_NOACCESS_CLIENT_SECRET: noaccess.clientSecret,
    PROCORE_SECOND_COMPANY_ID: facts.secondCompanyId,
    PROCORE_OTHER_COMPANY_ID: facts.otherCompanyId,
    PROCORE_FOREIGN_USER_ID: facts.foreignUserId,
    PROCORE_PROJECT_IDS: facts.projectIds.join(','),
    PROCORE_PERMISSION_TEMPLATE_IDS: facts.permissionTemplateIds.join(','),
    PROCORE_TRADE_IDS: facts.tradeIds.join(','),
  }
}
