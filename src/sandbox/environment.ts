import type { ClientCredentials, SandboxFacts } from './options.js'
import type { SeededWorld } from './seed/seed-database.js'
import { vendorOf } from './directory/company.js'

/** Reads off a seeded world what its callers may know. */
export function factsOf({ main, second, other }: SeededWorld): SandboxFacts {
  const vendors = main.ordered.map(user => vendorOf(user, main))
  return {
    companyId: main.key,
    secondCompanyId: second.key,
    otherCompanyId: other.key,
    foreignUserId: other.ordered[0]?.key ?? '',
    projectIds: [...main.projects.keys()],
    permissionTemplateIds: [...main.templates.keys()],
    tradeIds: [...new Set(vendors.flatMap(vendor => [...(vendor?.trades ?? [])]))].sort(),
  }
}

/** The variables that a run against this sandbox would be given. */
export function environmentOf(
  url: string,
  facts: SandboxFacts,
  credentials: Readonly<Record<'admin' | 'readonly' | 'noaccess', ClientCredentials>>,
): Readonly<Record<string, string>> {
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
