import { CatalogueError } from './catalogue-error.js'
import type { Schema } from './operation.js'

/** Customs that a text or a flag follows beyond its type. */
export const contents = [
  'activity',
  'country',
  'email',
  'initials',
  'keywords',
  'lines',
  'personnel-number',
  'phone',
  'postal-code',
  'subdivision',
] as const
export type Content = (typeof contents)[number]

/** What `x-asbuilt` says of a field or parameter; `schemas/meta/facts.schema.json` describes each key. */
export interface FieldFacts {
  readonly role?: string
  readonly holds?: Content
  readonly example?: string | number
  readonly label?: string
  readonly unique?: boolean
  readonly syncKey?: number
  readonly searched?: boolean
  readonly sortKeys?: readonly string[]
  readonly filter?: string
  readonly limits?: Partial<Limits>
}

/** Numbers that rules name; each stands at the field or parameter that it limits. */
export interface Limits {
  /** Items of a page where no size was asked for. */
  readonly usualPageSize: number
  /** Up to here a page size comes back as asked for (PAGE-2). */
  readonly honouredPageSize: number
  /** No page is larger, whatever was asked for (PAGE-9). */
  readonly largestPageSize: number
  /** Pairs of a bulk request that are handled before it is answered (BULK-6). */
  readonly bulkPairsAtOnce: number
  /** Seconds (TOKEN-1). */
  readonly tokenLife: number
}

const limitNames = [
  'usualPageSize',
  'honouredPageSize',
  'largestPageSize',
  'bulkPairsAtOnce',
  'tokenLife',
] as const satisfies (keyof Limits)[]

const nothing: FieldFacts = Object.freeze({})

/** What we know of a schema beyond its keywords. */
export function factsOf(schema: Schema): FieldFacts {
  return (schema['x-asbuilt'] as FieldFacts | undefined) ?? nothing
}

/** Adds every limit that stands somewhere in a node. @throws CatalogueError where there is one already. */
export function limitsIn(node: unknown, found: Record<string, number>): void {
  if (typeof node !== 'object' || node === null) return
  for (const [name, limit] of Object.entries(factsOf(node as Schema).limits ?? {})) {
    if (found[name] !== undefined) throw new CatalogueError(`the limit ${name} is given twice`)
    found[name] = limit
  }
  for (const inner of Object.values(node)) limitsIn(inner, found)
}

/** The limits that code reads, no fewer and no more. @throws CatalogueError naming those at fault. */
export function allLimits(found: Readonly<Record<string, number>>): Limits {
  const missing = limitNames.filter(name => found[name] === undefined)
  const idle = Object.keys(found).filter(name => !limitNames.some(known => known === name))
  if (missing.length > 0 || idle.length > 0)
    throw new CatalogueError(
      `limits: nothing gives ${missing.join(', ') || '–'}, no code reads ${idle.join(', ') || '–'}`,
    )
  return found as unknown as Limits
}
