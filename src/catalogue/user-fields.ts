import type { ClauseId } from '../findings/index.js'
import { CatalogueError } from './catalogue-error.js'
import { modelOfRef, propertiesOf } from './models.js'
import type { Operation, Schema } from './operation.js'

/** A custom that a text or a flag follows beyond its type. */
export type Content =
  | 'activity'
  | 'country'
  | 'email'
  | 'first-letters'
  | 'keywords'
  | 'lines'
  | 'personnel-number'
  | 'phone'
  | 'postal-code'
  | 'subdivision'

export const contents = [
  'activity',
  'country',
  'email',
  'first-letters',
  'keywords',
  'lines',
  'personnel-number',
  'phone',
  'postal-code',
  'subdivision',
] as const satisfies readonly Content[]

/** What `x-asbuilt` says of a field or parameter; `$defs/facts` of `schemas/meta/field.schema.json` has each key. */
export interface FieldFacts {
  readonly role?: string
  readonly holds?: Content
  readonly example?: string | number
  readonly label?: string
  readonly unique?: boolean
  readonly syncKey?: number
  readonly searchedBy?: ClauseId
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

/** A field of a user: what every model that has it says of it, and what we know beyond that. */
export interface UserField {
  readonly name: string
  /** As answers show it; a reference to a model is a file name. */
  readonly schema: Schema
  /** The rule that says whether it may be null, and what else it must be: `NULL-1`. */
  readonly source: string
  readonly mayBeNull: boolean
  /** Some request may set it. */
  readonly writable: boolean
  /** The custom that its value follows, beyond its type. */
  readonly holds: Content | null
  /** Of a field that is an object: which of its keys names it to people. */
  readonly label: string | null
  /** No two users of a company share a value. */
  readonly unique: boolean
  /** The clause by which a search looks into it, or into its label; null where none does. */
  readonly searchedBy: ClauseId | null
  /** Values of `sort` that order by it, or by its label, ascending. */
  readonly sortKeys: readonly string[]
  /** The name of the filter by it, without `filters[…]`; null where there is none. */
  readonly filter: string | null
}

/** The fields in the order of their names. */
export function readUserFields(
  sources: Readonly<Record<string, Schema>>,
  models: ReadonlyMap<string, Schema>,
  operations: readonly Operation[],
): UserField[] {
  const written = new Set(
    operations.flatMap(({ request }) => (request === null ? [] : fieldsIn(request.payload, models))),
  )
  return Object.entries(sources).map(([name, source]) => {
    const { holds, label, unique, searchedBy, sortKeys, filter }: FieldFacts = factsOf(source)
    return {
      name,
      schema: source,
      source: String(source['x-source']),
      mayBeNull: mayBeNull(source, models),
      writable: written.has(name),
      holds: holds ?? null,
      label: label ?? null,
      unique: unique ?? false,
      searchedBy: searchedBy ?? null,
      sortKeys: sortKeys ?? [],
      filter: filter ?? null,
    }
  })
}

function fieldsIn(
  payload: { readonly schema: Schema; readonly model?: string },
  models: ReadonlyMap<string, Schema>,
): string[] {
  return Object.keys(propertiesOf(models.get(payload.model ?? '') ?? payload.schema))
}

function mayBeNull(schema: Schema, models: ReadonlyMap<string, Schema>): boolean {
  const { $ref, type } = schema
  if (typeof $ref === 'string') return mayBeNull(models.get(modelOfRef($ref)) ?? {}, models)
  return [type].flat().includes('null')
}

/** What tells a user from all others, in the order in which a sync looks at it (SYNC-2). */
export function syncKeysOf(sources: Readonly<Record<string, Schema>>): readonly string[] {
  const order = ([, source]: readonly [string, Schema]): number => factsOf(source).syncKey ?? 0
  return Object.entries(sources)
    .filter(entry => order(entry) > 0)
    .toSorted((a, b) => order(a) - order(b))
    .map(([name]) => name)
}
