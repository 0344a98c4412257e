import { createHash } from 'node:crypto'
import { stringifyJson, type Json } from '../json/index.js'
import type { OperationPair, OperationRef } from './operation-pair.js'

/** What a change does to a client that moves. */
export type Level = 'breaking' | 'possibly-breaking' | 'safe'

/** The gravest first. */
export const levels = ['breaking', 'possibly-breaking', 'safe'] as const satisfies readonly Level[]

/** What a rule alone knows of a change. */
export interface DetectedChange {
  /** JSON pointer into the exchange; a star stands for each item of a list and each key of a map. */
  readonly at: string
  readonly from: Json
  readonly to: Json
  readonly level: Level
  /** One sentence in plain words. */
  readonly message: string
}

/** One difference between two versions, as rules found it in the documents. */
export interface VersionChange extends DetectedChange {
  /** Id of the change rule: `response-field-removed`. */
  readonly rule: string
  readonly operation: OperationRef
  /** Stays the same from run to run; names this change in a list of accepted ones. */
  readonly fingerprint: string
}

/** Twelve hex digits out of all that makes a change what it is; its wording and its level do not count. */
export function changeFingerprint(rule: string, operation: OperationRef, { at, from, to }: DetectedChange): string {
  const parts = [rule, operation.method, operation.resource, operation.from, operation.to, at, from, to]
  return createHash('sha256').update(stringifyJson(parts)).digest('hex').slice(0, 12)
}

/** One kind of change between two versions: what it is, how to find it, and what it does to a client that moves. */
export interface ChangeRule {
  /** `response-field-removed` */
  readonly id: string
  /** What it means for the client, in one sentence. */
  readonly meaning: string
  /** Every such change of one operation. Levels are for a client that moves from `pair.from` to `pair.to`. */
  detect(pair: OperationPair): Iterable<DetectedChange>
}

/** Makes a change rule; the function exists for its types. */
export function defineChangeRule(rule: ChangeRule): ChangeRule {
  return rule
}
