import { atOnce, type Slices } from '../slices.js'
import { searchEverywhere, searchReadable, unescaped } from './find-secrets.js'
import { merged, replaced, type Hidden } from './hidden.js'
import { createPatternIndex, type PatternMatch } from './pattern-index.js'
import { secretsByPlace } from './places.js'
import { isSecretHeader, isSecretName, standInFor } from './secret-names.js'
import { isDistinctive, isMadeUp, isPlaceholder } from './secret-value.js'
import { searchInWindows } from './windows.js'

/** A kind of secret that no response may show (HTTP-10). */
export type SecretKind = 'access-token' | 'client-secret'
export const secretKinds = ['access-token', 'client-secret'] as const satisfies readonly SecretKind[]

export interface Secret {
  /** null: whoever shows it breaks no rule, and it is hidden all the same. */
  readonly kind: SecretKind | null
  readonly value: string
  /** What stands for it in records: `$PROCORE_TOKEN`. */
  readonly variable: string
}

/**
 * Hides secrets: by value those that it has learned, in whatever encoding they travel, and by place what stands where
 * only secrets do (`access_token=…`, `Cookie: …`, `https://name:password@…`). Marks that stand for a secret, words that
 * anybody would write, and what is known to be made up stay as they are.
 */
export interface Redactor {
  /** A value that is a word, or a number like an id, is hidden in its place alone: nobody could tell it elsewhere. */
  learn(secret: Secret): void
  /** The value is made up for all to see: it is no secret, wherever it stands, unless it is learned afterwards. */
  permit(value: string): void
  redact(text: string): string
  redactBytes(bytes: Buffer): Buffer
  /** The same, resting now and then. */
  redactInSlices(bytes: Buffer): Slices<Buffer>
  /** The value of a header; that of `Cookie` and its like is hidden whatever it is. */
  redactHeader(name: string, value: string): string
  /** The value of a field; that of `password` and its like is hidden whatever it is. */
  redactField(name: string, value: string): string
  /** The kinds of learned secrets that a text shows whole; those of `except` have every right to be there. */
  secretsIn(text: Buffer | string, except?: readonly string[]): SecretKind[]
  /** The same, resting now and then. */
  secretsInSlices(bytes: Buffer, except?: readonly string[]): Slices<SecretKind[]>
}

/** A variable that stands for a secret in a record; the shell of whoever replays it fills it in. */
export const SECRET_VARIABLE = /\$PROCORE_[A-Z_]*(?:TOKEN|SECRET)/

/** Nothing shorter is a secret or the place of one. */
const SHORTEST = 4

/**
 * What a redactor learns the redactor of the process learns too, so that nothing that leaves the process shows it,
 * whoever writes it.
 */
export function createRedactor(): Redactor {
  const own = standAlone()
  return {
    ...own,
    learn(secret) {
      own.learn(secret)
      processRedactor.learn(secret)
    },
    permit(value) {
      own.permit(value)
      processRedactor.permit(value)
    },
  }
}

function standAlone(): Redactor {
  const index = createPatternIndex<Secret>()
  const learned = new Map<string, Secret>()
  const permitted = new Set<string>()

  const permit = (value: string): void => {
    permitted.add(value)
    learned.delete(value)
    index.drop(secret => secret.value === value)
  }

  const hiddenIn = (bytes: Buffer): Hidden[] => [
    ...searchEverywhere(bytes, text => index.search(text)).map(match => ({
      ...match,
      standIn: match.owner.variable,
      known: true,
    })),
    ...searchReadable(bytes, text =>
      secretsByPlace(text.toString('latin1'))
        .filter(({ value }) => !permitted.has(value))
        .map(({ start, end, name }) => ({ start, end, standIn: standInFor(name), known: false })),
    ),
  ]

  function* redactInSlices(bytes: Buffer): Slices<Buffer> {
    if (bytes.length < SHORTEST) return bytes
    const hidden = merged(yield* searchInWindows(bytes, hiddenIn))
    return hidden.length === 0 ? bytes : replaced(bytes, hidden)
  }

  function* secretsInSlices(bytes: Buffer, except: readonly string[] = []): Slices<SecretKind[]> {
    if (learned.size === 0) return []
    const find = (window: Buffer): PatternMatch<Secret>[] => searchEverywhere(window, text => index.search(text))
    const kinds = (yield* searchInWindows(bytes, find))
      .filter(
        ({ whole, owner: { value } }) => whole && isProof(value) && !except.some(issued => issued.trim() === value),
      )
      .map(({ owner }) => owner.kind)
    return secretKinds.filter(kind => kinds.includes(kind))
  }

  const redact = (text: string): string => {
    if (text.length < SHORTEST) return text
    const bytes = Buffer.from(text)
    const clean = atOnce(redactInSlices(bytes))
    return clean === bytes ? text : clean.toString()
  }

  return {
    learn(secret) {
      const value = secret.value.trim()
      permitted.delete(value)
      if (learned.has(value) || !isDistinctive(value)) return
      const known = { ...secret, value }
      learned.set(value, known)
      for (const pattern of patternsOf(value)) index.add(pattern, known)
    },
    permit,
    redact,
    redactBytes: bytes => atOnce(redactInSlices(bytes)),
    redactInSlices,
    redactHeader: (name, value) => redact(`${name}: ${value}`).slice(name.length + 2),
    redactField(name, value) {
      const clean = redact(value)
      const isPlace = isSecretName(name) || isSecretHeader(name)
      if (!isPlace || clean !== value || permitted.has(value) || isPlaceholder(value) || isMadeUp(value)) return clean
      return standInFor(name)
    },
    secretsIn: (text, except) => atOnce(secretsInSlices(Buffer.from(text), except)),
    secretsInSlices,
  }
}

/** Knows the secrets of every redactor. All that is written passes it (`src/output`). */
export const processRedactor: Redactor = standAlone()

/** A shorter one may stand in a text by chance, even alone. */
const isProof = (value: string): boolean => value.length >= 8

/** As it is, and as it reads where somebody unescaped it that was not escaped; letters beyond ASCII in both cases. */
function patternsOf(value: string): readonly Buffer[] {
  const isAscii = /^[\0-\x7f]*$/.test(value)
  const cases = isAscii ? [value] : [value, value.toLowerCase(), value.toUpperCase()]
  const all = cases.flatMap(text => [Buffer.from(text), ...unescaped(Buffer.from(text))])
  return all.filter((text, i) => all.findIndex(other => other.equals(text)) === i)
}
