import { loadCatalogue, userField } from '../../../catalogue/index.js'
import type { Random } from '../../../sandbox/seed/random.js'

/** Whom an input is for: a sandbox that listens, and what its callers know. */
export interface Aim {
  /** Host and port. */
  readonly host: string
  readonly token: string
  readonly companyId: string
  readonly userIds: readonly string[]
  readonly clientId: string
  readonly clientSecret: string
}

/** One thing done to a connection. */
export type Step =
  | { readonly does: 'send'; readonly bytes: Buffer }
  | { readonly does: 'wait'; readonly milliseconds: number }
  /** From here on nothing is read. */
  | { readonly does: 'stop-reading' }
  | { readonly does: 'end' }
  /** Ends the connection as a crash would. */
  | { readonly does: 'reset' }

/** What is done to one connection. */
export interface Input {
  /** What it is made of: `sync of many, slowly`. */
  readonly title: string
  readonly steps: readonly Step[]
  /** Whether it holds a whole request, so that an answer must come. */
  readonly answered: boolean
}

/** A request before it is written. */
export interface Draft {
  readonly title: string
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** Keys that lead to a prototype where somebody is careless. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

/** Texts that somebody may stumble over. */
const ODD_TEXTS = [
  ...PROTOTYPE_KEYS,
  '',
  ' ',
  '\0',
  '\r\n',
  '\u2028',
  '\uFEFF',
  '\uD800',
  'İ',
  'ß'.repeat(300),
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '../../etc/passwd',
  '%00',
  '%zz',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '-1',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999999999',
  '0x10',
  '1.5',
  'true',
  '2026-02-30',
  '2026-01-01...2026-12-31',
  '2026-01-01T00:00:00Z...',
  '...',
  '{{7*7}}',
  '[]',
  '{}',
]

export const oddText = (random: Random): string => random.pick(ODD_TEXTS)

/** A size that most inputs keep to, so that there is time for many. */
const USUAL = 20_000

/** Mostly small, now and then of the largest size. */
export function sizeUpTo(random: Random, largest: number): number {
  const share = random.below(1024) / 1024
  const bound = random.chance(0.2) ? largest : Math.min(largest, USUAL)
  return Math.max(1, Math.round(bound ** (share * share)))
}

/** So many of them, one behind the other. */
export function repeated(count: number, make: (i: number) => string, separator = ','): string {
  return Array.from({ length: count }, (_, i) => make(i)).join(separator)
}

/** As it may stand in a URL; a lone surrogate cannot. */
export const escaped = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The names of all fields that a user has. */
export const fieldNames: readonly string[] = loadCatalogue().userFields.map(({ name }) => name)

/** The fields that a new user needs, as members of a JSON object; a number in the address keeps it unique. */
export function soundMembers(random: Random): string {
  return `"${userField.familyName}":"S","${userField.email}":"s${random.below(1e9)}@example.com"`
}
