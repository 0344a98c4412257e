import { isObject, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, perExchange } from '../engine/check.js'
import { sentEntries } from '../engine/request.js'
import { isNumber } from '../engine/values.js'
import { entriesToEcho, isEchoOf } from './echo.js'
import { listsIn } from './result.js'

// SYNC-3: Every entry is accounted for.

export const eachEntryInOneList = defineCheck({
  id: 'each-entry-in-one-list',
  clause: 'SYNC-3/each-entry-in-one-list',
  needs: ['request'],
  *inspect(context) {
    const lists = listsIn(context)
    const sent = sentEntries(context)?.length ?? 0
    if (lists === null || sent === 0) return NOT_APPLICABLE
    const { entities, errors } = lists
    if (entities.length + errors.length === sent) return
    yield {
      at: '/response/body',
      expected: `${sent} results`,
      received: `${entities.length} entities and ${errors.length} errors`,
      message: 'entries end in both lists, in none, or several times',
    }
  },
})

export const entitiesInRequestOrder = defineCheck({
  id: 'entities-in-request-order',
  clause: 'SYNC-3/entities-in-request-order',
  needs: ['request'],
  *inspect(context) {
    const matched = matchedEntities(context)
    if (matched.length < 2) return NOT_APPLICABLE
    let before = -1
    for (const { index, entry } of matched) {
      if (entry < before)
        yield {
          at: `/response/body/entities/${index}`,
          expected: `after entry ${before}`,
          received: `entry ${entry}`,
          message: 'the entities do not follow the request',
        }
      before = Math.max(before, entry)
    }
  },
})

export const errorEchoesTheEntry = defineCheck({
  id: 'error-echoes-the-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  needs: ['request'],
  *inspect(context) {
    const errors = listsIn(context)?.errors ?? []
    const sent = errors.length > 0 ? entriesToEcho(context) : null
    if (sent === null) return NOT_APPLICABLE
    for (const [i, error] of errors.entries())
      if (!isObject(error) || !isEchoOf(error, sent))
        yield {
          at: `/response/body/errors/${i}`,
          expected: 'the attributes of an entry sent',
          received: isObject(error) ? Object.keys(error) : error,
          message: 'an error does not show the attributes of its entry',
        }
  },
})

export const syncErrorHasMessages = defineCheck({
  id: 'sync-error-has-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  needs: [],
  *inspect(context) {
    const listed = listsIn(context)?.errors ?? []
    if (listed.length === 0) return NOT_APPLICABLE
    for (const [i, error] of listed.entries()) {
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

function areMessages(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(message => typeof message === 'string')
}

/** Indexes of the entities whose entry is certain, and of that entry: the only one with the same key. */
const matchedEntities = perExchange((context): readonly { readonly index: number; readonly entry: number }[] => {
  const { syncKeys } = context.catalogue
  const byKey = new Map<string, number[]>()
  for (const [i, entry] of (sentEntries(context) ?? []).entries()) {
    const key = isObject(entry) ? syncKeys.find(name => keyText(entry[name]) !== null) : undefined
    if (key === undefined || !isObject(entry)) continue
    const name = nameOf(key, entry)
    const known = byKey.get(name)
    if (known === undefined) byKey.set(name, [i])
    else known.push(i)
  }
  return (listsIn(context)?.entities ?? []).flatMap((entity, index) => {
    if (!isObject(entity)) return []
    const entries = syncKeys.map(key => (keyText(entity[key]) === null ? [] : (byKey.get(nameOf(key, entity)) ?? [])))
    const [entry, ...more] = entries.flatMap(found => found.slice(0, 2))
    return entry === undefined || more.length > 0 ? [] : [{ index, entry }]
  })
})

const nameOf = (key: string, { [key]: value }: JsonObject): string => `${key} ${keyText(value)}`

function keyText(value: Json | undefined): string | null {
  if (typeof value === 'string') return value.toLowerCase()
  return isNumber(value) ? stringifyJson(value) : null
}
