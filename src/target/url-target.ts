import { UsageError } from '../findings/usage-error.js'
import { loginUrlFor } from '../catalogue/index.js'
import { systemClock, type Credentials, type Target } from '../http/index.js'
import { originOf } from './base-url.js'
import { idList, idVariable, variable, type Environment } from './environment.js'
import { proxiesFrom } from './proxies.js'
import { guardProduction, type ProductionOptions } from './production-guard.js'

/** What may be done to a target. */
export interface UrlTargetOptions extends ProductionOptions {
  /** Companies on a shared host that are sandboxes: a comma list. */
  readonly sandboxCompany?: string | undefined
  /** What named the URL: `--target`; default `PROCORE_API_URL`. */
  readonly name?: string
  /** For messages: where the variables were looked for, and what was seen there. */
  readonly looked?: string
  readonly hints?: readonly string[]
}

/**
 * The target behind a URL, from the variables of docs/targets.md.
 * @throws UsageError where something needed is missing or a production host would be touched.
 */
export function urlTarget(apiUrl: string, environment: Environment, options: UrlTargetOptions): Target {
  const origin = originOf(apiUrl, { name: options.name ?? 'PROCORE_API_URL', host: 'api' })
  const companyId = idVariable(environment, 'PROCORE_COMPANY_ID')
  const clientId = variable(environment, 'PROCORE_CLIENT_ID')
  const clientSecret = variable(environment, 'PROCORE_CLIENT_SECRET')
  if (companyId === undefined || clientId === undefined || clientSecret === undefined) {
    const missing = Object.entries({
      PROCORE_CLIENT_ID: clientId,
      PROCORE_CLIENT_SECRET: clientSecret,
      PROCORE_COMPANY_ID: companyId,
    })
      .filter(([, value]) => value === undefined)
      .map(([name]) => name)
    throw new UsageError(
      `${missing.join(', ')} missing`,
      [`looked in ${options.looked ?? 'the environment'} for what ${origin} needs`, ...(options.hints ?? [])].join(
        '; ',
      ),
      'set them, or say --target sandbox to verify the embedded sandbox',
    )
  }
  const login = variable(environment, 'PROCORE_LOGIN_URL')
  const target: Target = {
    apiUrl: origin,
    loginUrl: login === undefined ? loginUrlFor(origin) : originOf(login, { name: 'PROCORE_LOGIN_URL', host: 'login' }),
    companyId,
    admin: { clientId, clientSecret },
    ...optional('readonly', pair(environment, 'READONLY')),
    ...optional('noaccess', pair(environment, 'NOACCESS')),
    ...optional('otherCompanyId', idVariable(environment, 'PROCORE_OTHER_COMPANY_ID')),
    ...optional('foreignUserId', idVariable(environment, 'PROCORE_FOREIGN_USER_ID')),
    ...optional('secondCompanyId', idVariable(environment, 'PROCORE_SECOND_COMPANY_ID')),
    ...optional('sandboxCompanies', declaredSandboxes(options.sandboxCompany)),
    projectIds: idList(environment, 'PROCORE_PROJECT_IDS'),
    permissionTemplateIds: idList(environment, 'PROCORE_PERMISSION_TEMPLATE_IDS'),
    tradeIds: idList(environment, 'PROCORE_TRADE_IDS'),
    ...optional('proxies', proxiesFrom(environment)),
    clock: systemClock,
    clockIsOurs: false,
    embedded: false,
  }
  guardProduction(target, options)
  return target
}

/** @throws UsageError where what `--sandbox-company` declares are no ids. */
function declaredSandboxes(ids: string | undefined): readonly string[] | undefined {
  return ids === undefined ? undefined : idList({ '--sandbox-company': ids }, '--sandbox-company')
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}

function pair(environment: Environment, name: string): Credentials | undefined {
  const clientId = variable(environment, `PROCORE_${name}_CLIENT_ID`)
  const clientSecret = variable(environment, `PROCORE_${name}_CLIENT_SECRET`)
  if (clientId === undefined && clientSecret === undefined) return undefined
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret }
  throw new UsageError(
    `PROCORE_${name}_CLIENT_ID and PROCORE_${name}_CLIENT_SECRET go together`,
    'only one of them is set',
    'set both or none',
  )
}
