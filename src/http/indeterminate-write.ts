import { userField, type Catalogue } from '../catalogue/index.js'
import { bodyOf, isApiVersion, type Exchange } from '../findings/index.js'
import { isObject, type Json } from '../json/index.js'
import { entriesOf, entriesWithoutId } from './body-entries.js'
import { isSafe, type RequestDraft } from './request-draft.js'

/**
 * Is there a write among them of which nobody knows whether it was carried out (HTTP-9)? Sent again, it may find its
 * own work done.
 */
export function hasIndeterminateWrite(exchanges: readonly Exchange[]): boolean {
  return exchanges.some(
    ({ request, response, version }) =>
      request.method !== 'GET' &&
      (version === null || isApiVersion(version)) &&
      (response === null || response.status === 502 || response.status === 504),
  )
}

/** May the same request be sent twice without more coming of it than of once? */
export function isIdempotent(draft: RequestDraft): boolean {
  if (isSafe(draft) || draft.mustBeRefused === true) return true
  const { action } = draft.operation
  if (action === 'create' || draft.method !== undefined) return false
  if (action !== 'sync') return true
  const entries = entriesOf(draft)
  return entries !== 'unreadable' && entriesWithoutId(entries).every(entry => entry.has(userField.originId))
}

const sameAddress = (value: Json | undefined, wanted: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === wanted

/**
 * Looks whether a create (or a sync that creates) was carried out although it was answered with 502 or 504 (HTTP-9):
 * a search for each address it would have created, on the list of the same version.
 * 'unknown' where no list can be asked or the answer cannot be read.
 */
export async function resolveIndeterminateWrite(
  draft: RequestDraft,
  catalogue: Pick<Catalogue, 'operations'>,
  send: (draft: RequestDraft) => Promise<Exchange>,
): Promise<'carried-out' | 'not-carried-out' | 'unknown'> {
  const entries = entriesOf(draft)
  const created = entriesWithoutId(entries)
  const emails = created.flatMap(entry => entry.get(userField.email)?.[0] ?? [])
  const list = catalogue.operations.find(
    ({ action, version, companyIn, filters }) =>
      action === 'list' &&
      version === draft.operation.version &&
      companyIn === draft.operation.companyIn &&
      filters.includes('search'),
  )
  if (list === undefined || emails.length === 0 || emails.length < created.length) return 'unknown'
  for (const email of emails) {
    const company =
      draft.companyParam === undefined ? {} : { companyParam: draft.companyParam, companyHeader: draft.companyParam }
    const exchange = await send({ operation: list, query: [['filters[search]', email]], ...company })
    const users = exchange.response?.status === 200 ? bodyOf(exchange) : undefined
    if (!Array.isArray(users)) return 'unknown'
    const wanted = email.toLowerCase()
    if (users.some(user => isObject(user) && sameAddress(user[userField.email], wanted))) return 'carried-out'
  }
  return 'not-carried-out'
}
