import type { Admitted } from '../serving/call.js'
import { under, type Payload } from '../incoming/payload.js'
import { refusals, type Reply } from '../serving/reply.js'
import type { Source } from '../fields/read-fields.js'

/** What stands under the root key of a request body, or why the body is refused (USER-13). */
export function readBody(call: Admitted): { readonly source: Source } | { readonly refusal: Reply } {
  const { request } = call.operation
  if (request === null) throw new Error(`${call.operation.id} declares no body`)
  const unreadable = call.at('unreadable', refuse(call.payload, request.mediaTypes))
  if (unreadable !== null) return { refusal: unreadable }
  const source = under(call.payload, request.root)
  return source === undefined ? { refusal: refusals.missingRoot(request.root) } : { source }
}

/** JSON is taken wherever a body is: it is what real clients send, whatever the document declares (USER-9). */
function refuse(payload: Payload, declared: readonly string[]): Reply | null {
  const accepted = [...new Set(['application/json', ...declared])]
  if (payload.kind === 'unreadable') return refusals.badRequest(payload.message)
  const form = payload.kind === 'form' && !accepted.includes('multipart/form-data')
  return payload.kind === 'unsupported' || form ? refusals.unsupported(accepted) : null
}
