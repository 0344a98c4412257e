import type { Operation } from '../../catalogue/index.js'
import type { Body } from '../../http/index.js'
import { encode, type Transport } from '../engine/body-formats.js'

/** A body that reads well and lacks what the operation needs: what stands under its root key. */
export function rootlessBody(transport: Transport): Body {
  return transport === 'json'
    ? { kind: 'json', value: { asbuilt: 'x' } }
    : { kind: 'multipart', parts: [{ name: 'asbuilt', value: 'x' }] }
}

/** A body whose values have to be refused, and the words by which a refusal for them would be known. */
export function faultyBody(
  operation: Operation,
  transport: Transport,
): { readonly body: Body; readonly words: readonly string[] } {
  const root = operation.request?.root ?? ''
  if (operation.action !== 'create' && operation.action !== 'update')
    return { body: rootlessBody(transport), words: [`: ${root}`, `"${root}"`] }
  const fields = { last_name: '', email_address: 'asbuilt' }
  return { body: encode(operation, transport, fields), words: Object.keys(fields) }
}
