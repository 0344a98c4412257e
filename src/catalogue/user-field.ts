import { factsOf, type Content, type FieldFacts } from './field-facts.js'
import { modelOfRef, propertiesOf } from './model.js'
import type { Operation, Schema } from './operation.js'

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
  /** Whether a search looks into it, or into its label. */
  readonly searched: boolean
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
    const { holds, label, unique, searched, sortKeys, filter }: FieldFacts = factsOf(source)
    return {
      name,
      schema: source,
      source: String(source['x-source']),
      mayBeNull: mayBeNull(source, models),
      writable: written.has(name),
      holds: holds ?? null,
      label: label ?? null,
      unique: unique ?? false,
      searched: searched ?? false,
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
