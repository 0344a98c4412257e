import type { Operation } from '../../catalogue/index.js'
import type { Body, Part, RequestDraft } from '../../http/index.js'
import { isObject, type Json, type JsonObject, stringifyJson, tryParseJson } from '../../json/index.js'
import { idNumber } from './answer.js'

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

/**
 * The same request, but it says nothing of the users whom it names: their ids are all that is left of its body. For
 * probes that a sound target refuses. One that is taken all the same changes nobody, whoever they should turn out to
 * be. A create names nobody, and memberships hold nothing but ids: both stay as they are.
 */
export function sayNothing(draft: RequestDraft): RequestDraft {
  const { operation, body, path } = draft
  if (body === undefined) return draft
  if (operation.action === 'update') return { ...draft, body: bodyWithId(draft, body, path?.['id'] ?? '') }
  return operation.action === 'sync' ? { ...draft, body: idsOf(draft, body) } : draft
}

/** An update may name the id of its user, which is passed over (USER-12); no text but a number is one. */
function bodyWithId({ operation }: RequestDraft, body: Body, id: string): Body {
  const root = operation.request?.root ?? ''
  return body.kind === 'multipart'
    ? { kind: 'multipart', parts: [{ name: `${root}[id]`, value: id }] }
    : { kind: 'json', value: { [root]: { id: /^\d+$/.test(id) ? idNumber(id) : id } } }
}

function idsOf({ operation }: RequestDraft, body: Body): Body {
  const root = operation.request?.root ?? ''
  const entries = (list: Json | undefined): Json => (Array.isArray(list) ? list.map(onlyId) : [])
  if (body.kind === 'json')
    return { kind: 'json', value: { [root]: entries(isObject(body.value) ? body.value[root] : []) } }
  if (body.kind !== 'multipart') return body
  const parts = body.parts.flatMap(part => {
    if (!('value' in part)) return []
    if (part.name === root) return [{ name: root, value: stringifyJson(entries(tryParseJson(part.value))) }]
    return part.name.endsWith('[id]') ? [part] : []
  })
  return { kind: 'multipart', parts }
}

const onlyId = (entry: Json): JsonObject => (isObject(entry) && entry['id'] !== undefined ? { id: entry['id'] } : {})
