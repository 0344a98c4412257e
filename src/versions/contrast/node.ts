import type { Schema } from '../../catalogue/index.js'
import { isRebuilt, type ReadShape, type Shape } from '../shape/shape.js'
import { step } from './place.js'

/** One place of a body or parameter in both versions. A shape is null where that version does not have the place. */
export interface Node {
  readonly at: string
  readonly from: Shape | null
  readonly to: Shape | null
  /** Whether the place must be filled, in either version. */
  readonly required: { readonly from: boolean; readonly to: boolean }
}

/** A place that both versions have. */
export interface SharedNode extends Node {
  readonly from: Shape
  readonly to: Shape
}

export function isShared(node: Node): node is SharedNode {
  return node.from !== null && node.to !== null
}

/**
 * Walks two schemas side by side, from the outside in. Below a place that only one version has, or that is built
 * differently, it does not go: one change there says all.
 */
export function* walk(
  from: Schema,
  to: Schema,
  at: string,
  read: ReadShape,
  trail: readonly string[] = [],
): Generator<Node> {
  yield* walkPlace(from, to, at, { from: true, to: true }, read, trail)
}

function* walkPlace(
  fromSchema: Schema,
  toSchema: Schema,
  at: string,
  required: Node['required'],
  read: ReadShape,
  trail: readonly string[],
): Generator<Node> {
  const [from, to] = [read(fromSchema), read(toSchema)]
  yield { at, from, to, required }
  const refs = `${String(fromSchema['$ref'])} ${String(toSchema['$ref'])}`
  if (isRebuilt(from, to) || ('$ref' in fromSchema && trail.includes(refs))) return
  const deeper = [...trail, refs]
  if (from.kinds.includes('list')) yield* walk(from.item, to.item, `${at}/*`, read, deeper)
  if (from.kinds.includes('map')) yield* walk(from.entry, to.entry, `${at}/*`, read, deeper)
  if (from.kinds.includes('object')) yield* walkFields(from, to, at, read, deeper)
}

function* walkFields(from: Shape, to: Shape, at: string, read: ReadShape, trail: readonly string[]): Generator<Node> {
  for (const name of new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])) {
    const place = at + step(name)
    const required = { from: from.required.includes(name), to: to.required.includes(name) }
    const [before, after] = [from.fields[name], to.fields[name]]
    if (before !== undefined && after !== undefined) yield* walkPlace(before, after, place, required, read, trail)
    else
      yield {
        at: place,
        from: before === undefined ? null : read(before),
        to: after === undefined ? null : read(after),
        required,
      }
  }
}
