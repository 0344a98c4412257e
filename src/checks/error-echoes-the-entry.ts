import { isObject, stringifyJson, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck } from './check.js'
import { perExchange } from './per-exchange.js'
import { sentEntries } from './sent-entries.js'
import { syncLists } from './sync-lists.js'

interface Attribute {
  readonly key: string
  readonly text: string
}

type Entry = readonly Attribute[]

const isScalar = (value: Json): value is string | number | bigint =>
  ['string', 'number', 'bigint'].includes(typeof value)
const textOf = (value: Json): string => (typeof value === 'string' ? value : stringifyJson(value))
const nameOf = (key: string, text: string): string => `${key}\u0000${text}`

/** The attributes of an entry that its echo must show: texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, known: ReadonlySet<string>): Entry {
  return Object.entries(entry).flatMap(([key, value]) =>
    known.has(key) && isScalar(value) && value !== '' ? [{ key, text: textOf(value) }] : [],
  )
}

/** The attributes of each entry sent; null where an entry is no object or has nothing to echo. */
const echoable = perExchange((judged): readonly Entry[] | null => {
  const sent = sentEntries(judged)
  const model = judged.operation.request?.payload.model
  const known = new Set(model === undefined ? [] : judged.catalogue.fieldsOf(model))
  if (sent === null || !sent.every(isObject)) return null
  const attributes = sent.map(entry => attributesOf(entry, known))
  return attributes.every(({ length }) => length > 0) ? attributes : null
})

interface Sent {
  /** A batch may hold a thousand entries: each is found by its first attribute. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>
  readonly firstKeys: readonly string[]
}

function sentIn(entries: readonly Entry[]): Sent {
  const byFirst = new Map<string, Entry[]>()
  const keys = new Set<string>()
  for (const entry of entries) {
    const [first] = entry
    if (first === undefined) continue
    keys.add(first.key)
    const name = nameOf(first.key, first.text)
    const alike = byFirst.get(name)
    if (alike === undefined) byFirst.set(name, [entry])
    else alike.push(entry)
  }
  return { byFirst, firstKeys: [...keys] }
}

const shownIn = (error: JsonObject, key: string): string | undefined =>
  Object.hasOwn(error, key) ? textOf(error[key] ?? null) : undefined

/** Does the object show everything that one of the entries had? */
function isEcho(error: JsonObject, { byFirst, firstKeys }: Sent): boolean {
  return firstKeys.some(first => {
    const shown = shownIn(error, first)
    return (
      shown !== undefined &&
      byFirst.get(nameOf(first, shown))?.some(entry => entry.every(({ key, text }) => shownIn(error, key) === text)) ===
        true
    )
  })
}

export const errorEchoesTheEntry = defineCheck({
  id: 'error-echoes-the-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  needs: ['request'],
  judges: judged => (syncLists(judged)?.errors.length ?? 0) > 0 && echoable(judged) !== null,
  *inspect(judged) {
    const sent = sentIn(echoable(judged) ?? [])
    for (const [i, error] of (syncLists(judged)?.errors ?? []).entries()) {
      const echoed = isObject(error) && isEcho(error, sent)
      if (!echoed)
        yield {
          at: `/response/body/errors/${i}`,
          expected: 'the attributes of an entry sent',
          received: isObject(error) ? Object.keys(error) : error,
          message: 'an error does not show the attributes of its entry',
        }
    }
  },
})
