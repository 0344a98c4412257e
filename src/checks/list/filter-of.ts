import type { Judged } from '../engine/check.js'

/** The value of a filter that was sent once and is not blank; null where it was not, so nothing can be said. */
export function filterOf({ query, status }: Judged, name: string): string | null {
  const values = query.flatMap(([key, value]) => (key === `filters[${name}]` ? [value] : []))
  const [only] = values
  return status === 200 && values.length === 1 && only !== undefined && only.trim() !== '' ? only : null
}
