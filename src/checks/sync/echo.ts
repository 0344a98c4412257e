import { isObject, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { perExchange } from '../engine/check.js'
import { sentEntries } from '../engine/request.js'
import { isNumber } from '../engine/values.js'

interface Attribute {
  readonly key: string
  readonly text: string
}

/** What entries with the same attributes hold: a batch may hold a thousand. */
interface AlikeEntries {
  readonly keys: readonly string[]
  /** The texts of each entry, in the order of the keys. */
  readonly texts: ReadonlySet<string>
}

/** Sets of attributes that the entries of a batch may have: an echo is looked for in each. */
const MOST_KINDS = 64

/** What each entry sent has to be echoed; null where an entry is no object or has nothing to echo, or all differ. */
export const entriesToEcho = perExchange((context): readonly AlikeEntries[] | null => {
  const sent = sentEntries(context)
  if (sent === null || !sent.every(isObject)) return null
  const model = context.operation.request?.payload.model
  const known = new Set(model === undefined ? [] : context.catalogue.fieldsOf(model))
  const kinds = new Map<string, { readonly keys: readonly string[]; readonly texts: Set<string> }>()
  for (const entry of sent) {
    const attributes = attributesOf(entry, known).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    if (attributes.length === 0) return null
    const keys = attributes.map(({ key }) => key)
    const kind = kinds.get(keys.join()) ?? { keys, texts: new Set<string>() }
    kinds.set(keys.join(), kind)
    kind.texts.add(nameOf(attributes.map(({ text }) => text)))
    if (kinds.size > MOST_KINDS) return null
  }
  return [...kinds.values()]
})

/** Does the object show everything that one of the entries had? */
export function isEchoOf(object: JsonObject, kinds: readonly AlikeEntries[]): boolean {
  return kinds.some(({ keys, texts }) => {
    const shown = keys.map(key => shownIn(object, key))
    return shown.every(text => text !== undefined) && texts.has(nameOf(shown))
  })
}

/** Texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, known: ReadonlySet<string>): readonly Attribute[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const isScalar = typeof value === 'string' || isNumber(value)
    return known.has(key) && isScalar && value !== '' ? [{ key, text: textOf(value) }] : []
  })
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : stringifyJson(value))
const nameOf = (texts: readonly string[]): string => stringifyJson(texts)
const shownIn = (object: JsonObject, key: string): string | undefined =>
  Object.hasOwn(object, key) ? textOf(object[key] ?? null) : undefined
