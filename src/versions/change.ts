import { createHash } from 'node:crypto'
import { stringifyJson, type Json } from '../json/json.js'

/** What a change does to a client that moves: gravest first. */
export const levels = ['breaking', 'possibly-breaking', 'safe'] as const
export type Level = (typeof levels)[number]

/** What a rule alone knows of a change. */
export interface Difference {
  /** JSON pointer into the exchange; a star stands for each item of a list and each key of a map. */
  readonly at: string
  readonly from: Json
  readonly to: Json
  readonly level: Level
  /** One sentence in plain words. */
  readonly message: string
}

/** The same operation in two versions; an id is null where that version lacks it. */
export interface OperationRef {
  readonly method: string
  /** Path without its version. */
  readonly resource: string
  readonly from: string | null
  readonly to: string | null
}

/** One difference between two versions, as rules found it in the documents. */
export interface Change extends Difference {
  /** Id of the change rule: `response-field-removed`. */
  readonly rule: string
  readonly operation: OperationRef
  /** Stays the same from run to run; names this change in a list of accepted ones. */
  readonly fingerprint: string
}

/** Twelve hex digits out of all that makes a change what it is; its wording and its level do not count. */
export function changeFingerprint(rule: string, operation: OperationRef, { at, from, to }: Difference): string {
  const parts = [rule, operation.method, operation.resource, operation.from, operation.to, at, from, to]
  return createHash('sha256').update(stringifyJson(parts)).digest('hex').slice(0, 12)
}
