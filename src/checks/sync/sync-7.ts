import type { ClauseId } from '../../findings/index.js'
import { isObject, pointerStep, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { sentEntries } from '../engine/sent-entries.js'
import { hasLists, syncMap } from './sync-lists.js'

// SYNC-7: The result as a map.

export const SUCCEEDED: readonly Json[] = ['created', 'updated']
export const FAILED = 'error'

interface ResultAt {
  readonly result: JsonObject
  readonly at: string
}

/** A check of each result in a map that `picks` chooses, with `key` as the place where it went wrong. */
export function mapResultCheck(
  id: string,
  clause: ClauseId,
  {
    key,
    expected,
    picks,
    fits,
  }: {
    readonly key: string
    readonly expected: Json
    readonly picks: (result: JsonObject) => boolean
    readonly fits: (result: JsonObject) => boolean
  },
): Check {
  const results = (judged: Judged): readonly ResultAt[] =>
    Object.entries(syncMap(judged) ?? {}).flatMap(([name, result]) =>
      isObject(result) && picks(result) ? [{ result, at: `/response/body${pointerStep(name)}` }] : [],
    )
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: judged => results(judged).length > 0,
    *inspect(judged) {
      for (const { result, at } of results(judged)) {
        if (!fits(result))
          yield {
            at: `${at}${key}`,
            expected,
            received: result,
            message: 'a result does not tell what became of its entry',
          }
      }
    },
  })
}

/** Under which kind of key the result of an entry stands, and under which key. */
export interface ResultKey {
  readonly kind: 'origin' | 'id' | 'place'
  readonly key: string
}

const isAbsent = (value: Json | undefined): boolean => value === undefined || value === null

/** null where the entry leaves open what its key is. */
function keyOf(entry: JsonObject, place: number): ResultKey | null {
  const { id, origin_id: origin } = entry
  if (typeof origin === 'string' && origin !== '') return { kind: 'origin', key: origin }
  if (!isAbsent(origin)) return null
  if (typeof id === 'bigint' || Number.isInteger(id)) return { kind: 'id', key: stringifyJson(id) }
  return isAbsent(id) ? { kind: 'place', key: `#${place}` } : null
}

export function resultKeys(judged: Judged): readonly ResultKey[] {
  return (sentEntries(judged) ?? []).flatMap((entry, place) => (isObject(entry) ? (keyOf(entry, place) ?? []) : []))
}

/** A check that each entry with this kind of key has its result under it. */
export function mapKeyCheck(id: string, clause: ClauseId, kind: ResultKey['kind']): Check {
  const keys = (judged: Judged): readonly ResultKey[] => resultKeys(judged).filter(key => key.kind === kind)
  return defineCheck({
    id,
    clause,
    needs: ['request'],
    judges: judged => syncMap(judged) !== null && keys(judged).length > 0,
    *inspect(judged) {
      const map = syncMap(judged) ?? {}
      for (const { key } of keys(judged)) {
        if (!Object.hasOwn(map, key))
          yield {
            at: '/response/body',
            expected: key,
            received: Object.keys(map).slice(0, 20),
            message: `no result stands under ${key}`,
          }
      }
    },
  })
}

export const syncMapKeyedById = mapKeyCheck('sync-map-keyed-by-id', 'SYNC-7/keyed-by-id', 'id')

export const syncMapKeyedByOriginId = mapKeyCheck('sync-map-keyed-by-origin-id', 'SYNC-7/keyed-by-origin-id', 'origin')

export const syncMapKeyedByPlace = mapKeyCheck('sync-map-keyed-by-place', 'SYNC-7/keyed-by-place', 'place')

export const syncMapNamesField = mapResultCheck('sync-map-names-field', 'SYNC-7/error-names-the-field', {
  key: '',
  expected: 'a field with a message',
  picks: ({ status }) => status === FAILED,
  // The field at fault may be the id itself: then a message stands where the digits would.
  fits: result =>
    Object.entries(result).some(
      ([name, value]) =>
        name !== 'status' && typeof value === 'string' && value !== '' && !(name === 'id' && /^\d+$/.test(value)),
    ),
})

export const syncMapOfTexts = defineCheck({
  id: 'sync-map-of-texts',
  clause: 'SYNC-7/map-of-maps-of-strings',
  needs: [],
  judges: ({ status, body }) => status === 200 && body.ok && isObject(body.value),
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value)) return
    if (hasLists(body.value)) {
      yield {
        at: '/response/body',
        expected: 'a map of results',
        received: Object.keys(body.value),
        message: 'the result is a pair of lists, not a map',
      }
      return
    }
    for (const [key, result] of Object.entries(body.value)) {
      const at = `/response/body${pointerStep(key)}`
      if (!isObject(result)) yield { at, expected: 'an object', received: result, message: 'a result is no object' }
      else
        for (const [name, value] of Object.entries(result)) {
          if (typeof value !== 'string')
            yield {
              at: `${at}/${name}`,
              expected: 'a text',
              received: value,
              message: `${name} of a result is no text`,
            }
        }
    }
  },
})

export const syncMapTellsId = mapResultCheck('sync-map-tells-id', 'SYNC-7/id-of-the-user', {
  key: '/id',
  expected: 'the digits of an id',
  picks: ({ status }) => status !== undefined && SUCCEEDED.includes(status),
  fits: ({ id }) => typeof id === 'string' && /^[1-9]\d*$/.test(id),
})

export const syncMapTellsStatus = mapResultCheck('sync-map-tells-status', 'SYNC-7/status-tells-the-outcome', {
  key: '/status',
  expected: [...SUCCEEDED, FAILED],
  picks: () => true,
  fits: ({ status }) => status !== undefined && [...SUCCEEDED, FAILED].includes(status),
})
