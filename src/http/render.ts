import { acceptEncoding } from './decompress.js'
import { addressOf } from './address.js'
import type { RequestDraft } from './draft.js'
import { encodeBody } from './encode-body.js'
import type { Target } from './target.js'
import { isTokenOperation, methodOf } from './token-action.js'
import type { WireRequest } from './wire.js'

/**
 * A draft as it goes over the wire. `authorization` is the whole header, null for none.
 * @throws ForeignOriginError where it would leave the target.
 */
export function renderRequest(draft: RequestDraft, target: Target, authorization: string | null): WireRequest {
  const body = draft.body === undefined ? null : encodeBody(draft.body)
  const company = draft.companyHeader === undefined ? target.companyId : draft.companyHeader
  const headers: Record<string, string | null> = {
    accept: 'application/json',
    'accept-encoding': acceptEncoding,
    'user-agent': 'asbuilt',
    authorization,
    'procore-company-id': isTokenOperation(draft.operation) && draft.companyHeader === undefined ? null : company,
    'content-type': body?.contentType ?? null,
  }
  for (const [name, value] of Object.entries(draft.headers ?? {})) headers[name.toLowerCase()] = value
  return {
    ...addressOf(draft, target),
    method: methodOf(draft),
    headers: Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null)),
    body: body?.bytes ?? null,
    readable: body?.readable ?? null,
  }
}
