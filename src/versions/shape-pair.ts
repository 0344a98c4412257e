import type { Schema } from '../catalogue/index.js'
import { pointerStep } from '../json/index.js'
import { hasOtherStructure, hasSameConstraints, type Shape, type ShapeReader } from './shape.js'
import { isAdded, isKept, isRemoved, type PlacedPair } from './version-pair.js'

/** What two versions say of one place in a body or parameter. */
export interface ShapePair extends PlacedPair<Shape> {
  /** Whether the place must be filled, in either version. */
  readonly required: { readonly from: boolean; readonly to: boolean }
}

/** A place that both versions have. */
export interface KeptShape extends ShapePair {
  readonly from: Shape
  readonly to: Shape
}

/** The field that a place ends with: `role`; of an item or an entry, the whole list or map: `sort`. */
export function fieldAt(at: string): string {
  const steps = at.split('/').filter(step => step !== '*')
  return (steps.at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
}

/**
 * Pairs the places of two schemas, from the outside in. It does not go below a place that only one version has or that
 * is built differently: one change there says all.
 */
export function* pairShapes(
  from: Schema,
  to: Schema,
  at: string,
  read: ShapeReader,
  trail: readonly string[] = [],
): Generator<ShapePair> {
  yield* pairPlace(from, to, at, { from: true, to: true }, read, trail)
}

function* pairPlace(
  fromSchema: Schema,
  toSchema: Schema,
  at: string,
  required: ShapePair['required'],
  read: ShapeReader,
  trail: readonly string[],
): Generator<ShapePair> {
  const [from, to] = [read(fromSchema), read(toSchema)]
  yield { at, from, to, required }
  const refs = `${String(fromSchema['$ref'])} ${String(toSchema['$ref'])}`
  if (hasOtherStructure(from, to) || ('$ref' in fromSchema && trail.includes(refs))) return
  const deeper = [...trail, refs]
  if (from.kinds.includes('list')) yield* pairShapes(from.item, to.item, `${at}/*`, read, deeper)
  if (from.kinds.includes('map')) yield* pairShapes(from.entry, to.entry, `${at}/*`, read, deeper)
  if (from.kinds.includes('object')) yield* pairFields(from, to, at, read, deeper)
}

function* pairFields(
  from: Shape,
  to: Shape,
  at: string,
  read: ShapeReader,
  trail: readonly string[],
): Generator<ShapePair> {
  for (const name of new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])) {
    const place = at + pointerStep(name)
    const required = { from: from.required.includes(name), to: to.required.includes(name) }
    const [before, after] = [from.fields[name], to.fields[name]]
    if (before !== undefined && after !== undefined) yield* pairPlace(before, after, place, required, read, trail)
    else
      yield {
        at: place,
        from: before === undefined ? null : read(before),
        to: after === undefined ? null : read(after),
        required,
      }
  }
}

/**
 * The fields that `wider` has beyond `schema`, by name. Null where it is not the same schema with more fields, because
 * something is missing or differs.
 */
export function addedFields(schema: Schema, wider: Schema, read: ShapeReader): string[] | null {
  const pairs = [...pairShapes(schema, wider, '', read)]
  const isContained = pairs.every(pair => !isRemoved(pair) && (!isKept(pair) || hasSameConstraints(pair.from, pair.to)))
  return isContained ? pairs.filter(isAdded).map(({ at }) => fieldAt(at)) : null
}
