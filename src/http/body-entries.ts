import { isObject, parseJson, type Json } from '../json/index.js'
import type { RequestDraft } from './request-draft.js'

/** One user (or one user's membership) as a body names it: field → every value given for it, as text; null is none. */
export type BodyEntry = ReadonlyMap<string, readonly string[]>

/** `unreadable`: the body may hold anything. An entry that is no object, and a body without the root, hold nobody. */
export type BodyEntries = readonly BodyEntry[] | 'unreadable'

/** What stands for an object can be no id and no address. */
const textOf = (value: Json): string => (typeof value === 'object' ? '' : String(value))

function entryOf(value: Json): BodyEntry {
  if (!isObject(value)) return new Map()
  return new Map(Object.entries(value).map(([name, field]) => [name, field === null ? [] : [textOf(field)]]))
}

function ofJson(value: Json | undefined): BodyEntry[] {
  if (Array.isArray(value)) return value.map(entryOf)
  return isObject(value) ? [entryOf(value)] : []
}

function ofText(text: string): BodyEntries {
  try {
    return ofJson(parseJson(text))
  } catch {
    return 'unreadable'
  }
}

/** `root[field]`, `root[][field]`, `root[0][field]`; in the second form a field seen again begins an entry. */
function ofFields(fields: readonly (readonly [name: string, value: string])[], root: string): BodyEntries {
  const whole = fields.filter(([name]) => name === root).map(([, value]) => ofText(value))
  if (whole.includes('unreadable')) return 'unreadable'
  const byIndex = new Map<string, Map<string, string[]>>()
  let last = 0
  for (const [name, value] of fields) {
    const [, index, field] = name.startsWith(root)
      ? (/^(?:\[(\d*)\])?\[(\w+)\]$/.exec(name.slice(root.length)) ?? [])
      : []
    if (field === undefined) continue
    if (index === '' && byIndex.get(`#${last}`)?.has(field) === true) last += 1
    const key = index === '' ? `#${last}` : (index ?? '')
    const entry = byIndex.get(key) ?? new Map<string, string[]>()
    byIndex.set(key, entry.set(field, [...(entry.get(field) ?? []), value]))
  }
  return [...(whole.flat() as BodyEntry[]), ...byIndex.values()]
}

/** The users that a draft's body names, in whichever format. */
export function entriesOf({ operation, body }: Pick<RequestDraft, 'operation' | 'body'>): BodyEntries {
  const root = operation.request?.root ?? ''
  if (body === undefined) return []
  switch (body.kind) {
    case 'json':
      return isObject(body.value) ? ofJson(body.value[root]) : []
    case 'form':
      return ofFields(body.fields, root)
    case 'multipart':
      return ofFields(
        body.parts.flatMap(part => ('value' in part ? [[part.name, part.value] as const] : [])),
        root,
      )
    case 'raw':
      return 'unreadable'
  }
}

/** Entries that a sync would create, or that a target might create by mistake. */
export const entriesWithoutId = (entries: BodyEntries): BodyEntry[] =>
  entries === 'unreadable' ? [] : entries.filter(entry => entry.size > 0 && (entry.get('id') ?? []).length === 0)
