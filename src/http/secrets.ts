import type { SecretKind } from '../findings/index.js'

/** A secret below this length is replaced only where it stands alone, and showing it proves nothing: it may be a word of a sentence. */
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

/** Every secret this process knows, in all the spellings in which one may travel. */
export interface Secrets {
  /** `variable` (`$PROCORE_TOKEN`) stands for it in records; `clientId` lets the Basic credentials of a secret be known too. */
  learn(kind: SecretKind, variable: string, value: string, clientId?: string): void
  redact(text: string): string
  redactBytes(bytes: Buffer): Buffer
  /** The kinds of secret that the text shows; `except` is a secret that has every right to be there. */
  shownIn(text: Buffer | string, except?: string): SecretKind[]
  /** false: none of the secrets is in there, in whatever spelling. */
  mayBeIn(text: Buffer | string): boolean
}

const base64 = (text: string): string[] => {
  const standard = Buffer.from(text).toString('base64')
  return [standard, standard.replace(/=+$/, ''), Buffer.from(text).toString('base64url')]
}

/** `encodeURIComponent` as form fields do it, and with the letters that it leaves alone. */
const percent = (text: string): string[] => {
  const strict = encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const forms = [
    encodeURIComponent(text),
    strict,
    strict.replaceAll('%20', '+'),
    new URLSearchParams([['', text]]).toString().slice(1),
  ]
  return [...forms, ...forms.map(form => form.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()))]
}

const quoted = (text: string): string[] => {
  const json = JSON.stringify(text).slice(1, -1)
  return [json, json.replaceAll('/', '\\/')]
}

function spellings(value: string, clientId: string | undefined): string[] {
  // Twice, for JSON within a string of JSON: a multipart field that holds JSON is recorded as such a string.
  const json = quoted(value).flatMap(text => [text, ...quoted(text)])
  const basic =
    clientId === undefined
      ? []
      : [`${clientId}:${value}`, `${encodeURIComponent(clientId)}:${encodeURIComponent(value)}`]
  return [value, ...json, ...percent(value), ...base64(value), ...basic.flatMap(base64)]
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(text: string, sure: boolean): RegExp {
  return new RegExp(sure ? escape(text) : `(?<![\\w\\x80-\\xff])${escape(text)}(?![\\w\\x80-\\xff])`, 'g')
}

/** No form of a secret is in a text that has none of these: those that hold another form are left out. */
function needlesOf(forms: readonly Form[]): readonly Needle[] {
  const needles: string[] = []
  for (const { text } of forms.toSorted((a, b) => a.text.length - b.text.length))
    if (!needles.some(needle => text.includes(needle))) needles.push(text)
  return needles.map(text => ({ text, plain: Buffer.byteLength(text) === text.length }))
}

interface Needle {
  readonly text: string
  /** ASCII alone: the same in bytes and in text. */
  readonly plain: boolean
}

export function createSecrets(): Secrets {
  /** Longest first, so that no form is cut by a shorter one within it. */
  let forms: Form[] = []
  let needles: readonly Needle[] = []
  let shortest = Infinity

  const mayBeIn = (text: Buffer | string): boolean => {
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
    learn(kind, variable, value, clientId) {
      if (value === '' || forms.some(form => form.secret === value)) return
      const sure = value.length >= (/^\d+$/.test(value) ? SURE_DIGITS : SURE_LENGTH)
      const added = [...new Set(spellings(value, clientId))].map((spelling): Form => {
        const text = Buffer.from(spelling).toString('latin1')
        return { kind, secret: value, text, pattern: patternOf(text, sure), variable, sure }
      })
      forms = [...forms, ...added].sort((a, b) => b.text.length - a.text.length)
      needles = [...needles, ...needlesOf(added)]
      shortest = Math.min(...needles.map(needle => needle.text.length))
    },
    mayBeIn,
    redact(text) {
      if (!mayBeIn(text)) return text
      const bytes = Buffer.from(text)
      const clean = redactBytes(bytes)
      return clean === bytes ? text : clean.toString()
    },
    redactBytes,
    shownIn(text, except) {
      if (!mayBeIn(text)) return []
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      const shown = forms.filter(form => form.sure && form.secret !== except && bytes.includes(form.text, 0, 'latin1'))
      return [...new Set(shown.map(form => form.kind))]
    },
  }
}
