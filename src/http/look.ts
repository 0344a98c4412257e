import type { Catalogue } from '../catalogue/index.js'
import { bodyOf, type Exchange } from '../findings/index.js'
import { isObject, type Json } from '../json/index.js'
import type { RequestDraft } from './draft.js'
import { payloadOfDraft, withoutId } from './guard.js'
import { isSafe } from './token-action.js'

/** May the same request be sent twice without more coming of it than of once? */
export function isRepeatable(draft: RequestDraft): boolean {
  if (isSafe(draft) || draft.mustBeRefused === true) return true
  const { action } = draft.operation
  if (action === 'create' || draft.method !== undefined) return false
  if (action !== 'sync') return true
  const payload = payloadOfDraft(draft)
  return payload !== 'unreadable' && withoutId(payload).every(entry => entry.has('origin_id'))
}

const sameAddress = (value: Json | undefined, wanted: string): boolean =>
  typeof value === 'string' && value.toLowerCase() === wanted

/**
 * Looks whether a create (or a sync that creates) was carried out although it was answered with 502 or 504 (HTTP-9):
 * a search for each address it would have brought into being, on the list of the same version.
 * 'unknown' where no list can be asked or the answer cannot be read.
 */
export async function lookFor(
  draft: RequestDraft,
  catalogue: Pick<Catalogue, 'operations'>,
  send: (draft: RequestDraft) => Promise<Exchange>,
): Promise<'carried-out' | 'not-carried-out' | 'unknown'> {
  const payload = payloadOfDraft(draft)
  const born = withoutId(payload)
  const emails = born.flatMap(entry => entry.get('email_address')?.[0] ?? [])
  const list = catalogue.operations.find(
    ({ action, version, companyIn, filters }) =>
      action === 'list' &&
      version === draft.operation.version &&
      companyIn === draft.operation.companyIn &&
      filters.includes('search'),
  )
  if (list === undefined || emails.length === 0 || emails.length < born.length) return 'unknown'
  for (const email of emails) {
    const company =
      draft.companyParam === undefined ? {} : { companyParam: draft.companyParam, companyHeader: draft.companyParam }
    const exchange = await send({ operation: list, query: [['filters[search]', email]], ...company })
    const users = exchange.response?.status === 200 ? bodyOf(exchange) : undefined
    if (!Array.isArray(users)) return 'unknown'
    const wanted = email.toLowerCase()
    if (users.some(user => isObject(user) && sameAddress(user['email_address'], wanted))) return 'carried-out'
  }
  return 'not-carried-out'
}
