import type { Catalogue } from '../../catalogue/index.js'
import { valueConflicts, type Settle, type ValueConflict } from './conflicts.js'
import { transitionBetween, type VersionTransition } from './field-differences.js'
import { shownFields, type ShownFields, type Sighting } from './sighting.js'

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
