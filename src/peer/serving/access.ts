import type { Call, Incoming, Context } from './call.js'
import { readId, valueOf } from '../request/query.js'
import { badRequest, forbidden, invalidField, notFound } from './http-error.js'
import type { Match } from './router.js'
import type { Company } from '../directory/company.js'
import type { Client } from '../oauth/tokens.js'

function companyOf(context: Context, id: bigint, client: Client): Company {
  const company = context.companies.get(id)
  if (company === undefined || !company.callers.has(client.id)) throw notFound()
  return company
}

/** The company that path or query names. @throws HttpError 400 or 422 where it is absent or no number (AUTH-6) */
function namedCompany(incoming: Incoming, match: Match): bigint {
  const inPath = readId(match.companyId)
  if (inPath !== undefined) return inPath
  if (match.companyId !== undefined) throw badRequest('company_id in the path is not a number')
  const inQuery = readId(valueOf(incoming.query, 'company_id'))
  if (inQuery === undefined) throw invalidField('company_id', 'is missing or not a number')
  return inQuery
}

/** Company header, access, permission – in this order (AUTH-9); the token is known already. */
export function authorize(context: Context, incoming: Incoming, match: Match, client: Client): Call {
  const text = incoming.headers['procore-company-id']
  const inHeader = readId(typeof text === 'string' ? text.trim() : undefined)
  if (inHeader === undefined) throw badRequest('Missing Project or Company ID')
  const named = namedCompany(incoming, match)
  companyOf(context, inHeader, client)
  const company = companyOf(context, named, client)
  if (inHeader !== named) throw badRequest('Procore-Company-Id and company_id name different companies')
  const { route, id } = match
  const caller = company.callers.get(client.id)
  if (caller === undefined || client.role === 'none' || (route.writes && client.role !== 'admin')) throw forbidden()
  return { context, incoming, route, company, caller, id }
}
