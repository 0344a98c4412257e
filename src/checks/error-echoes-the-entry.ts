import { isObject, stringifyJson, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck } from './check.js'
import { perExchange } from './per-exchange.js'
import { sentEntries } from './sent-entries.js'
import { syncLists } from './sync-lists.js'

/** An attribute as one text, to be compared and looked up. */
type Attribute = string

const isScalar = (value: Json): value is string | number | bigint => ['string', 'number', 'bigint'].includes(typeof value)
const attribute = (key: string, value: Json): Attribute => `${key}\u0000${typeof value === 'string' ? value : stringifyJson(value)}`

/** The attributes of an entry that its echo must show: texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, known: ReadonlySet<string>): readonly Attribute[] {
  return Object.entries(entry).flatMap(([key, value]) => (known.has(key) && isScalar(value) && value !== '' ? [attribute(key, value)] : []))
}

/** The attributes of each entry sent; null where an entry is no object or has nothing to echo. */
const echoable = perExchange((judged): readonly (readonly Attribute[])[] | null => {
  const sent = sentEntries(judged)
  const model = judged.operation.request?.payload.model
  const known = new Set(model === undefined ? [] : judged.catalogue.fieldsOf(model))
  if (sent === null || !sent.every(isObject)) return null
  const attributes = sent.map(entry => attributesOf(entry, known))
  return attributes.every(({ length }) => length > 0) ? attributes : null
})

/** A batch may hold a thousand entries: each is found by its first attribute. */
function byFirst(entries: readonly (readonly Attribute[])[]): ReadonlyMap<Attribute, readonly (readonly Attribute[])[]> {
  const found = new Map<Attribute, (readonly Attribute[])[]>()
  for (const entry of entries) {
    const [first = ''] = entry
    const alike = found.get(first)
    if (alike === undefined) found.set(first, [entry])
    else alike.push(entry)
  }
  return found
}

export const errorEchoesTheEntry = defineCheck({
  id: 'error-echoes-the-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  needs: ['request'],
  judges: judged => (syncLists(judged)?.errors.length ?? 0) > 0 && echoable(judged) !== null,
  *inspect(judged) {
    const sent = byFirst(echoable(judged) ?? [])
    for (const [i, error] of (syncLists(judged)?.errors ?? []).entries()) {
      const shown = isObject(error) ? new Set(Object.entries(error).map(([key, value]) => attribute(key, value))) : new Set<Attribute>()
      const echoed = [...shown].some(first => sent.get(first)?.some(entry => entry.every(each => shown.has(each))))
      if (!echoed) yield { at: `/response/body/errors/${i}`, expected: 'the attributes of an entry sent', received: isObject(error) ? Object.keys(error) : error, message: 'an error does not show the attributes of its entry' }
    }
  },
})
