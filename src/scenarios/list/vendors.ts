import { isObject, type JsonObject } from '../../json/index.js'
import { idText } from '../engine/directory.js'
import type { Filter } from './selection.js'

/** The id of a user's vendor as digits: null where it has none, undefined where the list does not tell. */
export function vendorOf(user: JsonObject): string | null | undefined {
  const { vendor } = user
  if (isObject(vendor)) return idText(vendor.id) === '' ? undefined : idText(vendor.id)
  return vendor === null ? null : undefined
}

/** Users of these vendors (LIST-5). */
export function vendorFilter(ids: readonly string[]): Filter {
  return {
    pairs: [['filters[vendor_id]', ids.join(',')]],
    what: `of vendor ${ids.join(' or ')}`,
    matches(user) {
      const vendor = vendorOf(user)
      return vendor === undefined ? undefined : vendor !== null && ids.includes(vendor)
    },
  }
}

/** Vendors of the users given, those with the most users first. */
export function vendorsIn(users: readonly JsonObject[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const user of users) {
    const vendor = vendorOf(user)
    if (typeof vendor === 'string') counts.set(vendor, (counts.get(vendor) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id)
}
