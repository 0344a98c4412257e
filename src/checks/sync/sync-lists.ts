import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Judged } from '../engine/check.js'

export interface SyncLists {
  readonly entities: readonly Json[]
  readonly errors: readonly Json[]
}

/** The two lists of a sync result; null where one is missing (HTTP-4) or the answer is no success. */
export function syncLists({ status, body }: Judged): SyncLists | null {
  if (status !== 200 || !body.ok || !isObject(body.value)) return null
  const { entities, errors } = body.value
  return Array.isArray(entities) && Array.isArray(errors) ? { entities, errors } : null
}

/** The map of a sync result; null where the answer is none, or has the lists of SYNC-3. */
export function syncMap({ status, body }: Judged): JsonObject | null {
  if (status !== 200 || !body.ok || !isObject(body.value)) return null
  return hasLists(body.value) ? null : body.value
}

export function hasLists(value: JsonObject): boolean {
  return Array.isArray(value.entities) || Array.isArray(value.errors)
}
