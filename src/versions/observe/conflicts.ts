import type { Catalogue } from '../../catalogue/index.js'
import type { Json } from '../../json/json.js'
import { sameValue } from './same-value.js'
import { declaredFields, type Sighting } from './sighting.js'

interface SeenValue {
  readonly operationId: string
  readonly version: string
  readonly value: Json
}

/** A field in which two versions tell different things of one user (VER-1). */
export interface ValueConflict {
  readonly field: string
  /** The first sighting that shows the field. */
  readonly first: SeenValue
  readonly other: SeenValue
}

/** Takes out of a value what moves by itself: the signature of a link, the time of the last login. */
export type Settle = (user: Json) => Json

/**
 * Fields that both documents declare and both sightings show, with different values. Each sighting is held against the
 * first one that shows the field; two of the same version are not compared, that is no matter of versions.
 */
export function valueConflicts(catalogue: Catalogue, sightings: readonly Sighting[], settle: Settle): ValueConflict[] {
  const seen = sightings.flatMap(sighting => valuesOf(catalogue, sighting, settle))
  const fields = [...new Set(seen.map(({ field }) => field))]
  return fields.flatMap(field => {
    const [first, ...others] = seen.filter(value => value.field === field).map(({ value }) => value)
    if (first === undefined) return []
    return others
      .filter(other => other.version !== first.version && !sameValue(first.value, other.value))
      .map(other => ({ field, first, other }))
  })
}

function valuesOf(catalogue: Catalogue, sighting: Sighting, settle: Settle): { field: string; value: SeenValue }[] {
  const { allowed } = declaredFields(catalogue, sighting)
  const { id: operationId, version } = sighting.operation
  return Object.entries(settle(sighting.user) as Readonly<Record<string, Json>>)
    .filter(([field]) => allowed.has(field))
    .map(([field, value]) => ({ field, value: { operationId, version, value } }))
}
