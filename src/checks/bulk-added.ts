import { isObject, type Json, type JsonObject } from '../findings/index.js'
import type { Judged } from './check.js'

/** The answer of a bulk add with messages; null where it is no object or no success. */
export function bulkAdded({ status, body }: Judged): JsonObject | null {
  return status >= 200 && status < 300 && body.ok && isObject(body.value) ? body.value : null
}

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** Has the list anything in it? */
export const has = (judged: Judged, key: 'entities' | 'errors'): boolean => listOf(bulkAdded(judged)?.[key]).length > 0

interface ItemAt {
  readonly item: JsonObject
  readonly at: string
}

/** The objects of a list, with their place. */
export function itemsOf(value: Json | undefined, at: string): readonly ItemAt[] {
  return listOf(value).flatMap((item, i) => (isObject(item) ? [{ item, at: `${at}/${i}` }] : []))
}
