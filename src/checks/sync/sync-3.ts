import { type Json, type JsonObject, isObject, stringifyJson } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { sentEntries } from '../engine/sent-entries.js'
import { syncLists } from './sync-lists.js'

// SYNC-3: Every entry is accounted for.

export const eachEntryInOneList = defineCheck({
  id: 'each-entry-in-one-list',
  clause: 'SYNC-3/each-entry-in-one-list',
  needs: ['request'],
  judges: judged => syncLists(judged) !== null && (sentEntries(judged)?.length ?? 0) > 0,
  *inspect(judged) {
    const { entities, errors } = syncLists(judged) ?? { entities: [], errors: [] }
    const sent = sentEntries(judged)?.length ?? 0
    if (entities.length + errors.length === sent) return
    yield {
      at: '/response/body',
      expected: `${sent} results`,
      received: `${entities.length} entities and ${errors.length} errors`,
      message: 'entries end in both lists, in none, or several times',
    }
  },
})

/** What tells a user from all others, in the order in which a sync looks at it. */
const KEYS = ['id', 'origin_id', 'email_address'] as const

const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string'
    ? value.toLowerCase()
    : typeof value === 'number' || typeof value === 'bigint'
      ? stringifyJson(value)
      : null

/** The one entry that an entity came of; null where none, or more than one, may be it. */
function placeOf(entity: Json, sent: readonly Json[]): number | null {
  const places = sent.flatMap((entry, place) => {
    if (!isObject(entity) || !isObject(entry)) return []
    const key = KEYS.find(name => textOf(entry[name]) !== null)
    return key !== undefined && textOf(entry[key]) === textOf(entity[key]) ? [place] : []
  })
  return places.length === 1 ? (places[0] ?? null) : null
}

/** The places in the request of the entities whose entry is certain. */
const places = perExchange((judged): readonly { readonly index: number; readonly place: number }[] => {
  const sent = sentEntries(judged) ?? []
  return (syncLists(judged)?.entities ?? []).flatMap((entity, index) => {
    const place = placeOf(entity, sent)
    return place === null ? [] : [{ index, place }]
  })
})

export const entitiesInRequestOrder = defineCheck({
  id: 'entities-in-request-order',
  clause: 'SYNC-3/entities-in-request-order',
  needs: ['request'],
  judges: judged => places(judged).length > 1,
  *inspect(judged) {
    let before = -1
    for (const { index, place } of places(judged)) {
      if (place < before)
        yield {
          at: `/response/body/entities/${index}`,
          expected: `after entry ${before}`,
          received: `entry ${place}`,
          message: 'the entities do not follow the request',
        }
      before = Math.max(before, place)
    }
  },
})

interface Attribute {
  readonly key: string
  readonly text: string
}

type Entry = readonly Attribute[]

const isScalar = (value: Json): value is string | number | bigint =>
  ['string', 'number', 'bigint'].includes(typeof value)
const errorEchoesTheEntryTextOf = (value: Json): string => (typeof value === 'string' ? value : stringifyJson(value))
const nameOf = (key: string, text: string): string => `${key}\u0000${text}`

/** The attributes of an entry that its echo must show: texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, known: ReadonlySet<string>): Entry {
  return Object.entries(entry).flatMap(([key, value]) =>
    known.has(key) && isScalar(value) && value !== '' ? [{ key, text: errorEchoesTheEntryTextOf(value) }] : [],
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
  Object.hasOwn(error, key) ? errorEchoesTheEntryTextOf(error[key] ?? null) : undefined

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

const areMessages = (value: Json): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(message => typeof message === 'string')

export const syncErrorHasMessages = defineCheck({
  id: 'sync-error-has-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  needs: [],
  judges: judged => (syncLists(judged)?.errors.length ?? 0) > 0,
  *inspect(judged) {
    for (const [i, error] of (syncLists(judged)?.errors ?? []).entries()) {
      const errors = isObject(error) ? (error.errors ?? null) : null
      if (isObject(errors) && Object.keys(errors).length > 0 && Object.values(errors).every(areMessages)) continue
      yield {
        at: `/response/body/errors/${i}/errors`,
        expected: 'field → list of messages',
        received: errors,
        message: 'an error of a sync does not say what is wrong by field',
      }
    }
  },
})
