import { isObject, stringifyJson, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck, type Check, type Judged } from './check.js'
import { sentEntries } from './sent-entries.js'
import { syncMap } from './sync-lists.js'

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
export function mapKeyCheck(id: string, clause: string, kind: ResultKey['kind']): Check {
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
