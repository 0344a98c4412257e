import type { Change } from '../change.js'

/**
 * An entry of a list of accepted changes: the fingerprint of one, or a pattern of all that must hold.
 * The file is YAML or JSON, a list of these; `schemas/meta/accepted-changes.schema.json` describes it.
 */
export interface AcceptedChange {
  /** Fingerprint of one change. */
  readonly change?: string
  /** Id of a change rule: `response-field-removed`. */
  readonly rule?: string
  /** `GET /users`, or the id of the operation in either version. */
  readonly operation?: string
  /** A place; what lies below it is accepted too. */
  readonly at?: string
  /** Why it does no harm. */
  readonly reason: string
}

/** The keys that pick changes. */
export const pickingKeys = ['change', 'rule', 'operation', 'at'] as const satisfies readonly (keyof AcceptedChange)[]

/** Whether an entry speaks of this change. */
export function accepts(entry: AcceptedChange, { fingerprint, rule, operation, at }: Change): boolean {
  const named = [`${operation.method} ${operation.resource}`, operation.from, operation.to]
  return (
    (entry.change ?? fingerprint) === fingerprint &&
    (entry.rule ?? rule) === rule &&
    (entry.operation === undefined || named.includes(entry.operation)) &&
    (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`))
  )
}

/** An entry as messages name it: `response-field-removed, GET /users`. */
export function nameOfEntry(entry: AcceptedChange): string {
  return pickingKeys.flatMap(key => entry[key] ?? []).join(', ')
}
