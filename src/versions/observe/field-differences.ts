import type { Catalogue } from '../../catalogue/index.js'
import { declaredFields, type Sighting } from './sighting.js'

export type FieldChange = 'added' | 'removed' | 'none'

/** What became of a field between two versions of one operation, in the documents and on the wire. */
export interface FieldDifference {
  readonly field: string
  readonly declared: FieldChange
  readonly seen: FieldChange
  /**
   * `as-declared`; `undeclared`: a version shows a field that its document lacks (VER-2); `left-out`: a declared field
   * is not there, be it null or unfilled or one of another form of the answer (HTTP-5).
   */
  readonly verdict: 'as-declared' | 'undeclared' | 'left-out'
}

export interface VersionTransition {
  readonly method: string
  readonly resource: string
  readonly from: { readonly operationId: string; readonly version: string }
  readonly to: { readonly operationId: string; readonly version: string }
  /** Fields that differ in the documents or on the wire. */
  readonly fields: readonly FieldDifference[]
}

/** Compares what two sightings of one user show with what their documents say they show. */
export function transitionBetween(catalogue: Catalogue, from: Sighting, to: Sighting): VersionTransition {
  const [before, after] = [from, to].map(sighting => declaredFields(catalogue, sighting).allowed) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  const names = new Set([...before, ...after, ...Object.keys(from.user), ...Object.keys(to.user)])
  const fields = [...names].flatMap((field): FieldDifference[] => {
    const [inFrom, inTo] = [Object.hasOwn(from.user, field), Object.hasOwn(to.user, field)]
    const [declared, seen] = [changeOf(before.has(field), after.has(field)), changeOf(inFrom, inTo)]
    if (declared === 'none' && seen === 'none') return []
    const surplus = (inFrom && !before.has(field)) || (inTo && !after.has(field))
    return [{ field, declared, seen, verdict: surplus ? 'undeclared' : declared === seen ? 'as-declared' : 'left-out' }]
  })
  return {
    method: from.operation.method,
    resource: from.operation.resource,
    from: nameOf(from),
    to: nameOf(to),
    fields,
  }
}

function changeOf(before: boolean, after: boolean): FieldChange {
  return before === after ? 'none' : after ? 'added' : 'removed'
}

function nameOf({ operation }: Sighting): VersionTransition['from'] {
  return { operationId: operation.id, version: operation.version }
}
