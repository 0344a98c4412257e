import type { Schema } from '../catalogue/index.js'
import { sameJson, type Json } from '../json/index.js'

export type ShapeKind = 'boolean' | 'integer' | 'number' | 'string' | 'list' | 'object' | 'map' | 'anything'

/**
 * What a schema says of a value once its references are followed; titles and descriptions are left out. The shapes of
 * its parts are read on demand.
 */
export interface Shape {
  /** In alphabetical order, null apart. */
  readonly kinds: readonly ShapeKind[]
  readonly nullable: boolean
  readonly format: string | null
  /** The members of `enum` or `const`, without null; null where any value will do. */
  readonly values: readonly Json[] | null
  /** All other keywords that narrow a value down: `minimum`, `pattern`, … */
  readonly limits: Readonly<Record<string, Json>>
  readonly fields: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
  /** Of a list. */
  readonly item: Schema
  /** The values of a map. */
  readonly entry: Schema
}

/** Reads a schema against the models it was made for. */
export type ShapeReader = (schema: Schema) => Shape

const structured: readonly ShapeKind[] = ['list', 'object', 'map']

/** Whether two shapes are built differently, so that their parts cannot be compared: an object here, a map there. */
export function hasOtherStructure(from: Shape, to: Shape): boolean {
  return !sameKinds(from, to) && [...from.kinds, ...to.kinds].some(kind => structured.includes(kind))
}

export function sameKinds(a: Shape, b: Shape): boolean {
  return a.kinds.join() === b.kinds.join()
}

/** Whether each value of type `inner` is one of type `outer`, formats included. */
export function covers(outer: Shape, inner: Shape): boolean {
  if (outer.kinds.includes('anything')) return true
  return (
    (outer.format === null || outer.format === inner.format) &&
    inner.kinds.every(kind => outer.kinds.includes(kind) || (kind === 'integer' && outer.kinds.includes('number')))
  )
}

/** `integer (int64)`, `string or list`. */
export function typeName({ kinds, format }: Shape): string {
  return (kinds.length === 0 ? 'null' : kinds.join(' or ')) + (format === null ? '' : ` (${format})`)
}

const SHOWN_FIELDS = 6

/** The type with what it is made of, one level down and further for lists and maps: `list of object {id, name}`. */
export function outline(shape: Shape, read: ShapeReader): string {
  return shape.kinds.length === 0
    ? 'null'
    : shape.kinds
        .map(kind => {
          if (kind === 'list') return `list of ${outline(read(shape.item), read)}`
          if (kind === 'map') return `map of ${outline(read(shape.entry), read)}`
          if (kind !== 'object') return kind
          const names = Object.keys(shape.fields)
          return `object {${names.slice(0, SHOWN_FIELDS).join(', ')}${names.length > SHOWN_FIELDS ? ', …' : ''}}`
        })
        .join(' or ')
}

/** Whether two shapes demand the same of a value; its fields, items and entries are not compared. */
export function hasSameConstraints(a: Shape, b: Shape): boolean {
  return (
    sameKinds(a, b) &&
    a.nullable === b.nullable &&
    a.format === b.format &&
    sameJson(a.values as Json, b.values as Json) &&
    sameJson(a.limits, b.limits)
  )
}
