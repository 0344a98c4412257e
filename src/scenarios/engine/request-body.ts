import type { Operation } from '../../catalogue/index.js'
import type { Body, Part } from '../../http/index.js'
import { isObject, type Json, type JsonObject, stringifyJson } from '../../json/index.js'

export type BodyFormat = 'json' | 'multipart'
export const bodyFormats = ['json', 'multipart'] as const satisfies readonly BodyFormat[]

/**
 * How a list is written into form fields: `updates[][field]`, `updates[0][field]`, or one part that holds JSON (SYNC).
 */
export type ListStyle = 'brackets' | 'indexed' | 'json-part'

function formText(value: Json): string {
  return value === null ? '' : typeof value === 'object' ? stringifyJson(value) : String(value)
}

function fields(prefix: string, payload: JsonObject): Part[] {
  return Object.entries(payload).map(([name, value]) => ({ name: `${prefix}[${name}]`, value: formText(value) }))
}

/** The body of a request. `payload` is what stands under the operation's root key: a user, or a list of entries. */
export function encode(operation: Operation, format: BodyFormat, payload: Json, style: ListStyle = 'indexed'): Body {
  const root = operation.request?.root ?? ''
  if (format === 'json') return { kind: 'json', value: { [root]: payload } }
  if (Array.isArray(payload)) {
    if (style === 'json-part') return { kind: 'multipart', parts: [{ name: root, value: stringifyJson(payload) }] }
    const parts = payload.flatMap((entry, i) =>
      isObject(entry) ? fields(`${root}[${style === 'indexed' ? i : ''}]`, entry) : [],
    )
    return { kind: 'multipart', parts }
  }
  return {
    kind: 'multipart',
    parts: isObject(payload) ? fields(root, payload) : [{ name: root, value: formText(payload) }],
  }
}

/** Does the description of the operation name this format? */
export function declares(operation: Operation, format: BodyFormat): boolean {
  const wanted = format === 'json' ? 'application/json' : 'multipart/form-data'
  return operation.request?.mediaTypes.includes(wanted) ?? false
}
