import type { Catalogue } from '../catalogue/index.js'
import { isObject, sameJson, type Json } from '../json/index.js'
import {
  declaredFields,
  shownFields,
  transitionBetween,
  type ObservedUser,
  type ShownFields,
  type VersionTransition,
} from './observed-user.js'

/** How one user differs between the versions that showed it, and where that is not what their documents say. */
export interface ObservedDifferences {
  /** One for each observed user, in their order. */
  readonly shownFields: readonly ShownFields[]
  /** VER-1. */
  readonly conflicts: readonly ValueConflict[]
  /** One for each operation and each two versions that follow each other among those observed, ascending. */
  readonly transitions: readonly VersionTransition[]
  /** Every difference is declared: there is no conflict, and no version shows a field that its document lacks. */
  readonly asDeclared: boolean
}

/** A field in which two versions tell different things of one user (VER-1). */
export interface ValueConflict {
  readonly field: string
  /** From the first observed user that has the field. */
  readonly first: ObservedValue
  readonly other: ObservedValue
}

interface ObservedValue {
  readonly operationId: string
  readonly version: string
  readonly value: Json
}

/** Takes out of a user what changes by itself: the signature of a link, the time of the last login. */
export type StripVolatile = (user: Json) => Json

/**
 * Compares one user, as several versions showed it, with their documents: fields that the document of a version lacks
 * (VER-2), values that differ (VER-1), and for each two versions the differences declared and observed (VER-3). Fields
 * that no model knows are drift and make no difference. It sends nothing.
 */
export function observeDifferences(
  catalogue: Catalogue,
  observed: readonly ObservedUser[],
  strip: StripVolatile,
): ObservedDifferences {
  const shown = observed.map(user => shownFields(catalogue, user))
  const conflicts = valueConflicts(catalogue, observed, strip)
  return {
    shownFields: shown,
    conflicts,
    transitions: consecutive(catalogue, observed).map(([from, to]) => transitionBetween(catalogue, from, to)),
    asDeclared: conflicts.length === 0 && shown.every(({ foreign }) => foreign.length === 0),
  }
}

/**
 * Fields that both documents declare and both versions show, with different values. Each value is compared with the
 * first one of its field; two of the same version are not compared.
 */
function valueConflicts(
  catalogue: Catalogue,
  observed: readonly ObservedUser[],
  strip: StripVolatile,
): readonly ValueConflict[] {
  const values = observed.flatMap(user => valuesOf(catalogue, user, strip))
  const fields = [...new Set(values.map(({ field }) => field))]
  return fields.flatMap(field => {
    const [first, ...others] = values.filter(one => one.field === field).map(({ value }) => value)
    if (first === undefined) return []
    return others
      .filter(other => other.version !== first.version && !sameValue(first.value, other.value))
      .map(other => ({ field, first, other }))
  })
}

function valuesOf(
  catalogue: Catalogue,
  observed: ObservedUser,
  strip: StripVolatile,
): readonly { readonly field: string; readonly value: ObservedValue }[] {
  const { allowed } = declaredFields(catalogue, observed)
  const { id: operationId, version } = observed.operation
  return Object.entries(strip(observed.user) as Readonly<Record<string, Json>>)
    .filter(([field]) => allowed.has(field))
    .map(([field, value]) => ({ field, value: { operationId, version, value } }))
}

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

/** Pairs the users of one operation in versions that follow each other; a version that showed none is passed over. */
function consecutive(
  { versions }: Catalogue,
  observed: readonly ObservedUser[],
): readonly (readonly [ObservedUser, ObservedUser])[] {
  // A list in its default view continues the list of a version that has no views.
  const viewOf = ({ operation, view }: ObservedUser): string => (view === operation.views[0] ? '' : (view ?? ''))
  const keyOf = (user: ObservedUser): string => [user.operation.method, user.operation.resource, viewOf(user)].join(' ')
  return [...new Set(observed.map(keyOf))].flatMap(key => {
    const same = observed.filter(user => keyOf(user) === key)
    const ascending = versions.flatMap(version => same.find(({ operation }) => operation.version === version) ?? [])
    return ascending.slice(1).map((to, index) => [ascending[index] ?? to, to] as const)
  })
}
