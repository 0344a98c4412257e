import { isObject, parseJson, stringifyJson, type Json } from '../json/index.js'
import type { Body } from './draft.js'

/** One user (or one user's membership) as a body names it: field → every value given for it, as text. */
export type Entry = ReadonlyMap<string, readonly string[]>

/** `unreadable`: the body may hold anything. An entry that is no object, and a body without the root, hold nobody. */
export type Payload = readonly Entry[] | 'unreadable'

const textOf = (value: Json): string => (typeof value === 'string' ? value : stringifyJson(value))

function entryOf(value: Json): Entry {
  if (!isObject(value)) return new Map()
  return new Map(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) => [name, [textOf(field)]]),
  )
}

function ofJson(value: Json | undefined): Entry[] {
  if (Array.isArray(value)) return value.map(entryOf)
  return isObject(value) ? [entryOf(value)] : []
}

function ofText(text: string): Payload {
  try {
    return ofJson(parseJson(text))
  } catch {
    return 'unreadable'
  }
}

/** `root[field]`, `root[][field]`, `root[0][field]`; in the second form a field that is there already begins the next entry. */
function ofFields(fields: readonly (readonly [name: string, value: string])[], root: string): Payload {
  const whole = fields.filter(([name]) => name === root).map(([, value]) => ofText(value))
  if (whole.includes('unreadable')) return 'unreadable'
  const places = new Map<string, Map<string, string[]>>()
  let turn = 0
  for (const [name, value] of fields) {
    const [, index, field] = name.startsWith(root)
      ? (/^(?:\[(\d*)\])?\[(\w+)\]$/.exec(name.slice(root.length)) ?? [])
      : []
    if (field === undefined) continue
    if (index === '' && places.get(`#${turn}`)?.has(field) === true) turn += 1
    const place = index === '' ? `#${turn}` : (index ?? '')
    const entry = places.get(place) ?? new Map<string, string[]>()
    places.set(place, entry.set(field, [...(entry.get(field) ?? []), value]))
  }
  return [...(whole.flat() as Entry[]), ...places.values()]
}

/** Whom a body speaks of, whichever way it travels. */
export function payloadOf(body: Body | undefined, root: string): Payload {
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
