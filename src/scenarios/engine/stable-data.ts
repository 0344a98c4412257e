import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, sameJson } from '../../json/index.js'

/** Fields that change on a live account without any write; the second is in answers, though no model has it. */
export const volatileFields: ReadonlySet<string> = new Set([userField.lastLoginAt, 'last_activated_at'])

/** The data of a body without what changes by itself. An avatar counts without its query. */
export function stableData(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(stableData)
  if (!isObject(value)) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !volatileFields.has(key))
      .map(([key, item]) => [
        key,
        key === userField.picture && typeof item === 'string' ? (item.split('?')[0] ?? '') : stableData(item),
      ]),
  )
}

/** Do two answers to the same GET hold the same data? */
export function sameAnswer(a: Exchange, b: Exchange): boolean {
  return a.response?.status === b.response?.status && sameJson(stableData(bodyOf(a)), stableData(bodyOf(b)))
}
