import { isObject, stringifyJson, type Json } from '../findings/index.js'
import { defineCheck } from './check.js'
import { perExchange } from './per-exchange.js'
import { sentEntries } from './sent-entries.js'
import { syncLists } from './sync-lists.js'

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
