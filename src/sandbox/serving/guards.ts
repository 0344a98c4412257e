import type { Operation } from '../../catalogue/index.js'
import type { Call } from './call.js'
import type { Company } from '../directory/company.js'
import { parseId, scalarText } from '../directory/values.js'
import { bodyMember } from '../request/body.js'
import { isPart } from '../request/form.js'
import { valueOf } from '../request/query.js'
import { bearerToken } from '../oauth/tokens.js'
import { refusals, type Reply } from './reply.js'

/** Lets a request through, or says why not. */
type Guard = (call: Call, operation: Operation) => Reply | null

const COMPANY_HEADER = 'procore-company-id'

/** In the order of AUTH-9; existence, body and conflicts are up to the handler of the operation. */
export const guards: readonly Guard[] = [authenticate, requireCompany, requireAccess, requirePermission]

/** AUTH-1, AUTH-2 */
function authenticate(call: Call): Reply | null {
  const status = call.hook('token', call.tokens.verify(bearerToken(call.headers['authorization'])))
  if (status.kind === 'valid') call.client = status.token.client
  const refusal =
    status.kind === 'valid' ? null : status.kind === 'expired' ? refusals.expiredToken() : refusals.invalidToken()
  return call.hook('unauthenticated', refusal)
}

/** AUTH-6 */
function requireCompany(call: Call, operation: Operation): Reply | null {
  const header = call.headers[COMPANY_HEADER]
  const missing = parseId(header ?? '') === null ? 'header Procore-Company-Id' : null
  const unnamed =
    operation.companyIn === 'query' && parseId(companyInQuery(call)) === null ? 'query parameter company_id' : null
  const where = missing ?? unnamed
  return call.hook(
    'companyUnnamed',
    where === null ? null : refusals.missingCompany(`The ${where} is missing or is no company id.`),
  )
}

/** AUTH-5, AUTH-7: the company of the path or query, which the header must name too. */
function requireAccess(call: Call, operation: Operation): Reply | null {
  const named = operation.companyIn === 'query' ? companyInQuery(call) : (call.params['company_id'] ?? '')
  if (parseId(named) === null && operation.companyIn === 'path') return call.hook('noAccess', refusals.notFound())
  const header = call.headers[COMPANY_HEADER] ?? ''
  call.company = accessible(call, named) ?? null
  const sameCompany = String(parseId(header)) === call.company?.key
  const refusal = call.hook('noAccess', call.company !== null && sameCompany ? null : refusals.notConnected())
  if (refusal === null) call.company ??= call.database.companies.get(String(parseId(named))) ?? null
  return refusal ?? (call.company === null ? refusals.notConnected() : null)
}

const COMPANY_PARAMETER = 'company_id'

/** The query parameter, or the same beside the root key of the body, where the vendor's SDK for Ruby puts it. */
function companyInQuery(call: Call): string {
  const query = valueOf(call.query, COMPANY_PARAMETER)
  if (query !== undefined && query !== null) return query
  const member = bodyMember(call.payload, COMPANY_PARAMETER)
  if (member === undefined) return ''
  if ('json' in member) return scalarText(member.json)
  return isPart(member.form) ? member.form.bytes.toString('utf8') : ''
}

function accessible(call: Call, id: string): Company | undefined {
  const company = call.database.companies.get(String(parseId(id)))
  return company?.accessible === true ? company : undefined
}

/** AUTH-4: reading needs access to the directory, writing its administration. */
function requirePermission(call: Call, operation: Operation): Reply | null {
  const allowed = operation.method === 'GET' ? call.client?.mayRead : call.client?.mayWrite
  return call.hook('notPermitted', allowed === true ? null : refusals.notPermitted())
}
