import type { Schema } from '../catalogue/index.js'
import { type ReadShape, type Shape, isRebuilt, looksAlike } from './shape.js'

/** A step of a JSON pointer: `~` and `/` escaped. */
export function step(name: string): string {
  return '/' + name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The name that a place ends with, to be read by people: `role`; of an item or entry the whole list or map: `sort`. */
export function nameOf(at: string): string {
  const steps = at.split('/').filter(name => name !== '*')
  return (steps.at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
}

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

interface NewNode extends Node {
  readonly to: Shape
}

interface GoneNode extends Node {
  readonly from: Shape
}

/** Fields that only `to` has. */
export function fieldGains(nodes: readonly Node[]): readonly NewNode[] {
  return nodes.filter((node): node is NewNode => node.from === null && node.to !== null)
}

/** Fields that only `from` has. */
export function fieldLosses(nodes: readonly Node[]): readonly GoneNode[] {
  return nodes.filter((node): node is GoneNode => node.from !== null && node.to === null)
}

/** Places that may be null in `to` and not in `from`. */
export function nullGains(nodes: readonly Node[]): readonly SharedNode[] {
  return comparable(nodes).filter(({ from, to }) => !from.nullable && to.nullable)
}

/** Places that may be null in `from` and not in `to`. */
export function nullLosses(nodes: readonly Node[]): readonly SharedNode[] {
  return comparable(nodes).filter(({ from, to }) => from.nullable && !to.nullable)
}

const isOpen = ({ kinds }: Shape): boolean => kinds.includes('anything')

function comparable(nodes: readonly Node[]): readonly SharedNode[] {
  return nodes.filter(isShared).filter(({ from, to }) => !isRebuilt(from, to) && !isOpen(from) && !isOpen(to))
}

/**
 * The fields that a schema has beyond another, by name; null where it is not the other one with more fields
 * (something is missing, or differs).
 */
export function addedFields(usual: Schema, wider: Schema, read: ReadShape): string[] | null {
  const nodes = [...walk(usual, wider, '', read)]
  const holds = nodes.every(node => node.to !== null && (!isShared(node) || looksAlike(node.from, node.to)))
  return holds ? nodes.filter(({ from }) => from === null).map(({ at }) => nameOf(at)) : null
}
