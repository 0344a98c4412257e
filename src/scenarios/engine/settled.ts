import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, sameJson } from '../../json/index.js'

/** Fields that move on a live account without anybody writing. */
export const movingFields: ReadonlySet<string> = new Set(['last_login_at', 'last_activated_at'])

/** The data of a body with what moves by itself taken out; an avatar counts without its query. */
export function settled(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(settled)
  if (!isObject(value)) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !movingFields.has(key))
      .map(([key, item]) => [
        key,
        key === 'avatar' && typeof item === 'string' ? (item.split('?')[0] ?? '') : settled(item),
      ]),
  )
}

/** Do two answers to the same GET tell the same? */
export function tellTheSame(a: Exchange, b: Exchange): boolean {
  return a.response?.status === b.response?.status && sameJson(settled(bodyOf(a)), settled(bodyOf(b)))
}
