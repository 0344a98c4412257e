import { isObject, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { perExchange } from '../engine/check.js'
import { sentEntries } from '../engine/request.js'
import { isNumber } from '../engine/values.js'

interface Attribute {
  readonly key: string
  readonly text: string
}

/** The attributes of an entry that its echo must show. */
type Entry = readonly Attribute[]

/** The entries sent, by their first attribute: a batch may hold a thousand. */
export interface EntriesToEcho {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>
  readonly firstKeys: readonly string[]
}

/** What each entry sent has to be echoed; null where an entry is no object or has nothing to echo. */
export const entriesToEcho = perExchange((context): EntriesToEcho | null => {
  const sent = sentEntries(context)
  if (sent === null || !sent.every(isObject)) return null
  const model = context.operation.request?.payload.model
  const known = new Set(model === undefined ? [] : context.catalogue.fieldsOf(model))
  const byFirst = new Map<string, Entry[]>()
  const firstKeys = new Set<string>()
  for (const entry of sent) {
    const attributes = attributesOf(entry, known)
    const [first] = attributes
    if (first === undefined) return null
    firstKeys.add(first.key)
    const name = nameOf(first)
    byFirst.set(name, [...(byFirst.get(name) ?? []), attributes])
  }
  return { byFirst, firstKeys: [...firstKeys] }
})

/** Does the object show everything that one of the entries had? */
export function isEchoOf(object: JsonObject, { byFirst, firstKeys }: EntriesToEcho): boolean {
  return firstKeys.some(key => {
    const text = shownIn(object, key)
    const entries = text === undefined ? [] : (byFirst.get(nameOf({ key, text })) ?? [])
    return entries.some(entry => entry.every(attribute => shownIn(object, attribute.key) === attribute.text))
  })
}

/** Texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, known: ReadonlySet<string>): Entry {
  return Object.entries(entry).flatMap(([key, value]) => {
    const isScalar = typeof value === 'string' || isNumber(value)
    return known.has(key) && isScalar && value !== '' ? [{ key, text: textOf(value) }] : []
  })
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : stringifyJson(value))
const nameOf = ({ key, text }: Attribute): string => `${key}\u0000${text}`
const shownIn = (object: JsonObject, key: string): string | undefined =>
  Object.hasOwn(object, key) ? textOf(object[key] ?? null) : undefined
