import { spellingsOf } from './spellings.js'

/** A kind of secret that no response may show (HTTP-10). */
export type SecretKind = 'access-token' | 'client-secret'
export const secretKinds = ['access-token', 'client-secret'] as const satisfies readonly SecretKind[]

export interface Secret {
  readonly kind: SecretKind
  readonly value: string
  /** What stands for it in records: `$PROCORE_TOKEN`. */
  readonly variable: string
  /** Of a client secret: lets the Basic credentials that hold it be known too. */
  readonly clientId?: string
}

/** Replaces every secret it has learned, in all the spellings in which one may travel. */
export interface Redactor {
  learn(secret: Secret): void
  redact(text: string): string
  redactBytes(bytes: Buffer): Buffer
  /** The kinds of secret that the text shows; those of `except` have every right to be there. */
  secretsIn(text: Buffer | string, except?: readonly string[]): SecretKind[]
  /** false: nothing in there would be replaced. Cheap, for most texts hold no secret. */
  mightRedact(text: Buffer | string): boolean
}

/** A variable that stands for a secret in a record; the shell of whoever replays it fills it in. */
export const SECRET_VARIABLE = /\$PROCORE_[A-Z_]*(?:TOKEN|SECRET)/

/** What stands for a secret where nobody knows whose it is. */
export const anybodysVariable = {
  'access-token': '$PROCORE_TOKEN',
  'client-secret': '$PROCORE_CLIENT_SECRET',
} as const satisfies Record<SecretKind, string>

/**
 * A shorter secret may be a word of a sentence, or somebody's id: it is replaced only where it stands alone, and
 * showing it proves nothing.
 */
const SURE_LENGTH = 8
const SURE_DIGITS = 16

interface Form {
  readonly kind: SecretKind
  readonly secret: string
  /** What to look for: the bytes of the form, one latin-1 character each. */
  readonly text: string
  readonly pattern: RegExp
  readonly variable: string
  readonly sure: boolean
}

/** A text without any needle holds no form of a secret. */
interface Needle {
  readonly text: string
  /** ASCII alone: the same in bytes and in text. */
  readonly plain: boolean
}

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
  }
}

function standAlone(): Redactor {
  /** Longest first, so that no form is cut by a shorter one within it. */
  let forms: Form[] = []
  let needles: readonly Needle[] = []
  let shortest = Infinity

  const mightRedact = (text: Buffer | string): boolean => {
    // a character is three bytes at most
    if (text.length * 3 < shortest) return false
    if (typeof text !== 'string') return needles.some(needle => text.includes(needle.text, 0, 'latin1'))
    return needles.some(needle =>
      needle.plain ? text.includes(needle.text) : Buffer.from(text).includes(needle.text, 0, 'latin1'),
    )
  }

  const redactBytes = (bytes: Buffer): Buffer => {
    const present = forms.filter(form => bytes.includes(form.text, 0, 'latin1'))
    if (present.length === 0) return bytes
    const text = present.reduce(
      (clean, { pattern, variable }) => clean.replace(pattern, () => variable),
      bytes.toString('latin1'),
    )
    return Buffer.from(text, 'latin1')
  }

  return {
    learn(secret) {
      if (secret.value === '' || forms.some(form => form.secret === secret.value)) return
      const added = formsOf(secret)
      forms = [...forms, ...added].sort((a, b) => b.text.length - a.text.length)
      needles = [...needles, ...needlesOf(added)]
      shortest = Math.min(...needles.map(needle => needle.text.length))
    },
    mightRedact,
    redact(text) {
      if (!mightRedact(text)) return text
      const bytes = Buffer.from(text)
      const clean = redactBytes(bytes)
      return clean === bytes ? text : clean.toString()
    },
    redactBytes,
    secretsIn(text, except = []) {
      if (!mightRedact(text)) return []
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      const shown = forms.filter(
        form => form.sure && !except.includes(form.secret) && bytes.includes(form.text, 0, 'latin1'),
      )
      return [...new Set(shown.map(form => form.kind))]
    },
  }
}

/** Knows the secrets of every redactor. All that is written passes it (`src/output`). */
export const processRedactor: Redactor = standAlone()

function formsOf({ kind, variable, value, clientId }: Secret): Form[] {
  const sure = value.length >= (/^\d+$/.test(value) ? SURE_DIGITS : SURE_LENGTH)
  return spellingsOf(value, clientId).map(spelling => {
    const text = Buffer.from(spelling).toString('latin1')
    return { kind, secret: value, text, pattern: patternOf(text, sure), variable, sure }
  })
}

function patternOf(text: string, sure: boolean): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(sure ? escaped : `(?<![\\w\\x80-\\xff])${escaped}(?![\\w\\x80-\\xff])`, 'g')
}

/** The shortest forms; those that hold another form need no look of their own. */
function needlesOf(forms: readonly Form[]): readonly Needle[] {
  const needles: string[] = []
  for (const { text } of forms.toSorted((a, b) => a.text.length - b.text.length))
    if (!needles.some(needle => text.includes(needle))) needles.push(text)
  return needles.map(text => ({ text, plain: Buffer.byteLength(text) === text.length }))
}
