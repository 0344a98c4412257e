import type { Catalogue } from '../catalogue/index.js'
import { type Json, isObject, sameJson } from '../json/index.js'
import {
  type ShownFields,
  type Sighting,
  type VersionTransition,
  declaredFields,
  shownFields,
  transitionBetween,
} from './observed-user.js'

/**
 * Whether two versions tell the same of a field. A text that nobody filled is null, empty or left out (TEXT-1);
 * objects are compared in the fields that both have.
 */
export function sameValue(a: Json, b: Json): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  if (isObject(a) && isObject(b)) {
    return Object.keys(a).every(key => !Object.hasOwn(b, key) || sameValue(a[key] ?? null, b[key] ?? null))
  }
  return sameJson(a, b)
}

function isEmpty(value: Json): boolean {
  return value === null || value === ''
}

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

/** What the versions were seen to show of one user, and where that is not what their documents say. */
export interface ObservedDifferences {
  /** One for each sighting, in their order. */
  readonly sightings: readonly ShownFields[]
  /** VER-1. */
  readonly conflicts: readonly ValueConflict[]
  /** One for each operation and each two versions next to each other that have a sighting of it, ascending. */
  readonly transitions: readonly VersionTransition[]
  /** Every difference that was found is declared: no conflict, and no version shows a field that its document lacks. */
  readonly asDeclared: boolean
}

/**
 * Holds the same user, as several versions showed it, against their documents: fields that no document gave that version
 * (VER-2), values that differ (VER-1), and for each step from version to version the differences declared and seen (VER-3).
 * Fields that no model knows are drift and make no difference. Pure: it sends nothing.
 */
export function observeDifferences(
  catalogue: Catalogue,
  sightings: readonly Sighting[],
  settle: Settle,
): ObservedDifferences {
  const shown = sightings.map(sighting => shownFields(catalogue, sighting))
  const conflicts = valueConflicts(catalogue, sightings, settle)
  return {
    sightings: shown,
    conflicts,
    transitions: stepsOf(catalogue, sightings).map(([from, to]) => transitionBetween(catalogue, from, to)),
    asDeclared: conflicts.length === 0 && shown.every(({ foreign }) => foreign.length === 0),
  }
}

/** Sightings of one operation in versions that follow each other; versions without one are stepped over. */
function stepsOf({ versions }: Catalogue, sightings: readonly Sighting[]): [Sighting, Sighting][] {
  // A list in its usual view continues the list of a version that has no views.
  const viewOf = ({ operation, view }: Sighting): string => (view === operation.views[0] ? '' : (view ?? ''))
  const keyOf = (sighting: Sighting): string =>
    [sighting.operation.method, sighting.operation.resource, viewOf(sighting)].join(' ')
  return [...new Set(sightings.map(keyOf))].flatMap(key => {
    const same = sightings.filter(sighting => keyOf(sighting) === key)
    const ofIt = versions.flatMap(version => same.find(({ operation }) => operation.version === version) ?? [])
    return ofIt.slice(1).map((to, index): [Sighting, Sighting] => [ofIt[index] ?? to, to])
  })
}
