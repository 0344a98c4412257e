import type { Json, JsonObject } from '../../json/index.js'
import { objectIn } from '../engine/answer.js'
import type { CheckContext } from '../engine/check.js'

/** The answer to a sync, whichever of its two shapes it has; null where it is no success with an object. */
export function resultIn(context: CheckContext): JsonObject | null {
  return context.status === 200 ? objectIn(context) : null
}

/** A result as two lists (SYNC-3). */
export interface SyncLists {
  readonly entities: readonly Json[]
  readonly errors: readonly Json[]
}

/** null where the answer is no result, or one of the lists is missing (HTTP-4). */
export function listsIn(context: CheckContext): SyncLists | null {
  const { entities, errors } = resultIn(context) ?? {}
  return Array.isArray(entities) && Array.isArray(errors) ? { entities, errors } : null
}

/** A result as a map from a key of the entry (SYNC-7); null where the answer is none, or has the lists of SYNC-3. */
export function mapIn(context: CheckContext): JsonObject | null {
  const result = resultIn(context)
  return result === null || hasLists(result) ? null : result
}

export function hasLists(result: JsonObject): boolean {
  return Array.isArray(result.entities) || Array.isArray(result.errors)
}
