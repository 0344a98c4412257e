import { counted, skipReasons, type Outcome, type Run, type SkipReason } from '../findings/index.js'

/** What was not judged for one reason, in places: a place is a clause on an operation, whoever judges it. */
export interface SkipGroup {
  readonly reason: SkipReason
  readonly sentence: string
  /** Distinct clauses. */
  readonly clauses: readonly string[]
  /** Of `coverage.cells`; clauses addressed to clients are not among these. */
  readonly places: number
  /** What the reason is about, where that was said, by how many clauses it took away. */
  readonly details: readonly { readonly detail: string; readonly clauses: number }[]
}

/**
 * Why places were not judged, one group for each reason; `disabled` is what mode and selection left out. A place counts
 * once: not at all where one of its evaluators judged it, else for the first that met something in its way.
 */
export function groupSkips(run: Run, status: 'skipped' | 'disabled'): readonly SkipGroup[] {
  const ofClients = new Set(run.requirements.filter(({ subject }) => subject === 'client').map(({ id }) => id))
  const groups = new Map<SkipReason, { places: number; clauses: Map<string, string[]> }>()
  for (const { clause, reason, detail = '', status: found } of unjudged(run.outcomes)) {
    if (found !== status || reason === undefined) continue
    const group = groups.get(reason) ?? { places: 0, clauses: new Map<string, string[]>() }
    groups.set(reason, group)
    if (!ofClients.has(clause)) group.places++
    group.clauses.set(clause, [...(group.clauses.get(clause) ?? []), detail])
  }
  return [...groups]
    .map(([reason, { places, clauses }]) => ({
      reason,
      sentence: skipReasons[reason],
      clauses: [...clauses.keys()],
      places,
      details: detailsOf([...clauses.values()]),
    }))
    .toSorted((a, b) => b.clauses.length - a.clauses.length)
}

/** `3 clauses in 12 places` */
export function extentOf({ clauses, places }: Pick<SkipGroup, 'clauses' | 'places'>): string {
  return counted(clauses.length, 'clause') + (places === 0 ? '' : ` in ${counted(places, 'place')}`)
}

const telling: readonly Outcome['status'][] = ['disabled', 'skipped', 'errored', 'failed', 'passed']

/** Of each place that nobody judged the outcome that says why. */
function unjudged(outcomes: readonly Outcome[]): Iterable<Outcome> {
  const places = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    const place = `${outcome.clause} ${outcome.operationId}`
    const known = places.get(place)
    if (known === undefined || telling.indexOf(outcome.status) > telling.indexOf(known.status))
      places.set(place, outcome)
  }
  return places.values()
}

function detailsOf(ofClauses: readonly (readonly string[])[]): SkipGroup['details'] {
  const counts = new Map<string, number>()
  for (const details of ofClauses)
    for (const detail of new Set(details)) if (detail !== '') counts.set(detail, (counts.get(detail) ?? 0) + 1)
  return [...counts].map(([detail, clauses]) => ({ detail, clauses })).toSorted((a, b) => b.clauses - a.clauses)
}
