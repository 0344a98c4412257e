import { userField } from '../../catalogue/index.js'
import { isObject, pointerStep, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { sentEntries } from '../engine/request.js'
import { isWholeNumber } from '../engine/values.js'
import { hasLists, mapIn, resultIn } from './result.js'

// SYNC-7: The result as a map.

const SUCCEEDED: readonly Json[] = ['created', 'updated']
const FAILED = 'error'

export const syncMapOfTexts = defineCheck({
  id: 'sync-map-of-texts',
  clause: 'SYNC-7/map-of-maps-of-strings',
  needs: [],
  *inspect(context) {
    const map = resultIn(context)
    if (map === null) return NOT_APPLICABLE
    if (hasLists(map)) {
      yield {
        at: '/response/body',
        expected: 'a map of results',
        received: Object.keys(map),
        message: 'the result is a pair of lists, not a map',
      }
      return
    }
    for (const [key, result] of Object.entries(map)) {
      const at = `/response/body${pointerStep(key)}`
      if (!isObject(result)) yield { at, expected: 'an object', received: result, message: 'a result is no object' }
      else
        for (const [name, value] of Object.entries(result))
          if (typeof value !== 'string')
            yield {
              at: `${at}/${name}`,
              expected: 'a text',
              received: value,
              message: `${name} of a result is no text`,
            }
    }
  },
})

export const syncMapKeyedByOriginId = defineCheck({
  id: 'sync-map-keyed-by-origin-id',
  clause: 'SYNC-7/keyed-by-origin-id',
  needs: ['request'],
  inspect: context => inspectKeys(context, 'origin'),
})

export const syncMapKeyedById = defineCheck({
  id: 'sync-map-keyed-by-id',
  clause: 'SYNC-7/keyed-by-id',
  needs: ['request'],
  inspect: context => inspectKeys(context, 'id'),
})

export const syncMapKeyedByPlace = defineCheck({
  id: 'sync-map-keyed-by-place',
  clause: 'SYNC-7/keyed-by-place',
  needs: ['request'],
  inspect: context => inspectKeys(context, 'place'),
})

export const syncMapTellsStatus = defineCheck({
  id: 'sync-map-tells-status',
  clause: 'SYNC-7/status-tells-the-outcome',
  needs: [],
  inspect: context =>
    inspectResults(context, {
      key: '/status',
      expected: [...SUCCEEDED, FAILED],
      picks: () => true,
      fits: ({ status }) => status !== undefined && [...SUCCEEDED, FAILED].includes(status),
    }),
})

export const syncMapTellsId = defineCheck({
  id: 'sync-map-tells-id',
  clause: 'SYNC-7/id-of-the-user',
  needs: [],
  inspect: context =>
    inspectResults(context, {
      key: '/id',
      expected: 'the digits of an id',
      picks: ({ status }) => status !== undefined && SUCCEEDED.includes(status),
      fits: ({ id }) => typeof id === 'string' && /^[1-9]\d*$/.test(id),
    }),
})

export const syncMapNamesField = defineCheck({
  id: 'sync-map-names-field',
  clause: 'SYNC-7/error-names-the-field',
  needs: [],
  inspect: context =>
    inspectResults(context, {
      key: '',
      expected: 'a field with a message',
      picks: ({ status }) => status === FAILED,
      fits: result => Object.entries(result).some(([name, value]) => isMessage(name, value)),
    }),
})

/** The field at fault may be the id itself: then a message stands where the digits would. */
function isMessage(field: string, value: Json): boolean {
  if (field === 'status' || typeof value !== 'string' || value === '') return false
  return field !== 'id' || !/^\d+$/.test(value)
}

interface ResultExpectation {
  /** Pointer from the result to what is looked at. */
  readonly key: string
  readonly expected: Json
  readonly picks: (result: JsonObject) => boolean
  readonly fits: (result: JsonObject) => boolean
}

/** Each result of a map that is picked fits. */
function* inspectResults(context: CheckContext, { key, expected, picks, fits }: ResultExpectation): Observations {
  const results = Object.entries(mapIn(context) ?? {}).flatMap(([name, result]) =>
    isObject(result) && picks(result) ? [{ name, result }] : [],
  )
  if (results.length === 0) return NOT_APPLICABLE
  for (const { name, result } of results)
    if (!fits(result))
      yield {
        at: `/response/body${pointerStep(name)}${key}`,
        expected,
        received: result,
        message: 'a result does not tell what became of its entry',
      }
}

/** The key of an entry under which its result stands, and what kind of key that is. */
interface ResultKey {
  readonly kind: 'origin' | 'id' | 'place'
  readonly key: string
}

/** Each entry with this kind of key has its result under it. */
function* inspectKeys(context: CheckContext, kind: ResultKey['kind']): Observations {
  const map = mapIn(context)
  const entries = map === null ? [] : (sentEntries(context) ?? [])
  const keys = entries.flatMap((entry, i) => (isObject(entry) ? (keyOf(entry, i) ?? []) : []))
  const wanted = keys.filter(key => key.kind === kind)
  if (map === null || wanted.length === 0) return NOT_APPLICABLE
  const received = Object.keys(map).slice(0, 20)
  for (const { key } of wanted)
    if (!Object.hasOwn(map, key))
      yield {
        at: '/response/body',
        expected: key,
        received,
        message: `no result stands under ${key}`,
      }
}

/** null where the entry leaves open what its key is. */
function keyOf(entry: JsonObject, index: number): ResultKey | null {
  const { id, [userField.originId]: origin } = entry
  if (typeof origin === 'string' && origin !== '') return { kind: 'origin', key: origin }
  if (!isAbsent(origin)) return null
  if (isWholeNumber(id)) return { kind: 'id', key: stringifyJson(id) }
  return isAbsent(id) ? { kind: 'place', key: `#${index}` } : null
}

const isAbsent = (value: Json | undefined): boolean => value === undefined || value === null
