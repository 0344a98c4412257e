import type { Operation } from '../../catalogue/index.js'
import type { Call } from './call.js'
import type { Company } from '../directory/company.js'
import { parseId } from '../directory/values.js'
import { valueOf } from '../request/query.js'
import { bearerOf } from '../oauth/tokens.js'
import { refusals, type Reply } from './reply.js'

/** Lets a request through, or says why not. */
export type Guard = (call: Call, operation: Operation) => Reply | null

const COMPANY_HEADER = 'procore-company-id'

/** In the order of AUTH-9; existence, body and conflicts are up to the effect. */
export const guards: readonly Guard[] = [authenticate, nameCompany, enterCompany, permit]

/** AUTH-1, AUTH-2 */
function authenticate(call: Call): Reply | null {
  const verdict = call.at('token', call.tokens.judge(bearerOf(call.headers['authorization'])))
  if (verdict.kind === 'valid') call.client = verdict.token.client
  const refusal =
    verdict.kind === 'valid' ? null : verdict.kind === 'expired' ? refusals.expiredToken() : refusals.invalidToken()
  return call.at('unauthenticated', refusal)
}

/** AUTH-6 */
function nameCompany(call: Call, operation: Operation): Reply | null {
  const header = call.headers[COMPANY_HEADER]
  const query = valueOf(call.query, 'company_id')
  const missing = parseId(header ?? '') === null ? 'header Procore-Company-Id' : null
  const unnamed = operation.companyIn === 'query' && parseId(query ?? '') === null ? 'query parameter company_id' : null
  const where = missing ?? unnamed
  return call.at(
    'companyUnnamed',
    where === null ? null : refusals.missingCompany(`The ${where} is missing or is no company id.`),
  )
}

/** AUTH-5, AUTH-7: the company of the path or query, which the header must name too. */
function enterCompany(call: Call, operation: Operation): Reply | null {
  const named =
    operation.companyIn === 'query' ? (valueOf(call.query, 'company_id') ?? '') : (call.params['company_id'] ?? '')
  if (parseId(named) === null && operation.companyIn === 'path') return call.at('noAccess', refusals.notFound())
  const header = call.headers[COMPANY_HEADER] ?? ''
  call.company = accessible(call, named) ?? null
  const sameCompany = String(parseId(header)) === call.company?.key
  const refusal = call.at('noAccess', call.company !== null && sameCompany ? null : refusals.notConnected())
  if (refusal === null) call.company ??= call.world.companies.get(String(parseId(named))) ?? null
  return refusal ?? (call.company === null ? refusals.notConnected() : null)
}

function accessible(call: Call, id: string): Company | undefined {
  const company = call.world.companies.get(String(parseId(id)))
  return company?.accessible === true ? company : undefined
}

/** AUTH-4: reading needs access to the directory, writing its administration. */
function permit(call: Call, operation: Operation): Reply | null {
  const allowed = operation.method === 'GET' ? call.client?.mayRead : call.client?.mayWrite
  return call.at('notPermitted', allowed === true ? null : refusals.notPermitted())
}
