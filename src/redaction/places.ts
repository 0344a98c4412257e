import type { Range } from './decoder.js'
import { isSecretHeader, isSecretName, isSecretParameter, STAND_IN } from './secret-names.js'
import { isMadeUp, isPlaceholder, isUnlikeWords } from './secret-value.js'

/** A value that stands where a secret does. */
export interface PlacedSecret extends Range {
  /** What the place is called: `access_token`, `cookie`. */
  readonly name: string
  readonly value: string
}

interface Place {
  /** Ends with the value, its last group. Bounded at every turn, so that a text is read once. */
  readonly pattern: RegExp
  /** The groups before the value. @returns what the place is called; null where it holds no secret. */
  readonly name: (groups: readonly (string | undefined)[]) => string | null
  /** The value must tell by itself that it is a secret, for the place may be a sentence. */
  readonly inProse?: boolean
}

const named =
  (isSecret: (name: string) => boolean) =>
  ([name = '']: readonly (string | undefined)[]): string | null =>
    isSecret(name) ? name : null
const isNamed = (name: string): boolean => isSecretName(name) || isSecretHeader(name)

const SCHEME = '(?:(bearer|basic|digest|token|negotiate|mac|dpop|apikey|aws4-hmac-sha256)\\s+)?'
const COLON = '["\']?\\s{0,4}[:=]\\s{0,4}\\[?\\s{0,40}["\']?'
const STRING = '(?:[^"\\\\]|\\\\.)*'

const PLACES: readonly Place[] = [
  // https://name:password@host
  { pattern: /\b[a-z][a-z\d+.-]{1,20}:\/\/([^\s/?#"'<>\\]+)(?=@)/gi, name: () => 'userinfo' },
  // ?access_token=…, #id_token=…, client_secret=…&…, user[password]=…
  {
    pattern: /(^|[^\w.$-])([\w.-]{1,64})\]?=["']?([^&\s"'<>#\\;]+)/gm,
    name: ([before = '', name = '']) =>
      (/[?&#]|^$/.test(before) ? isSecretParameter : isSecretName)(name) ? name : null,
  },
  // "access_token": "…"
  { pattern: new RegExp(`"([\\w.[\\]-]{1,64})"\\s*:\\s*"(${STRING})`, 'gs'), name: named(isSecretName) },
  { pattern: /'([\w.[\]-]{1,64})'\s*:\s*'((?:[^'\\]|\\.)*)/gs, name: named(isSecretName) },
  // "name": "Cookie", "value": "…"
  {
    pattern: new RegExp(`"name"\\s*:\\s*"([\\w.[\\]-]{1,64})"\\s*,\\s*"value"\\s*:\\s*"(${STRING})`, 'gs'),
    name: named(isNamed),
  },
  // Authorization: Bearer …, Cookie: …, as a line, in quotes
  {
    pattern: new RegExp(`(?<![\\w-])((?:proxy-)?authorization)${COLON}${SCHEME}([\\w.~+/=-][^\\s"'\\\\]*)`, 'gi'),
    name: ([name = '', scheme = name]) => (/^proxy/i.test(name) ? name : scheme.toLowerCase()),
  },
  {
    pattern: new RegExp(`(?<![\\w-])([a-z][a-z\\d-]{2,48})${COLON}([^\\s"'\\\\{[(<][^\\r\\n"'\\\\]*)`, 'gi'),
    name: ([name = '']) => (isSecretHeader(name) && !/authorization$/i.test(name) ? name : null),
  },
  // ["cookie", "…"], as pairs are written
  {
    pattern: new RegExp(`\\[\\s{0,20}"([a-z][a-z\\d-]{2,48})"\\s{0,20},\\s{0,20}"(${STRING})`, 'gis'),
    name: named(isSecretHeader),
  },
  // client_secret: …, as YAML has it
  {
    pattern: /(?<![\w.-])([\w.-]{1,64}): +([^\s,;"{[(<']+)/gm,
    name: ([name = '']) => (/_|^(?:password|secret)$/i.test(name) && isSecretName(name) ? name : null),
    inProse: true,
  },
  { pattern: /\b(bearer|basic) +([\w.~+/=-]{8,})/gi, name: ([scheme]) => scheme ?? null, inProse: true },
  // a JSON Web Token, wherever it stands
  { pattern: /(?<![\w-])(eyJ[\w-]{8,}\.[\w-]{2,}(?:\.[\w-]*)?)/g, name: () => 'token' },
  // a part of a multipart body
  {
    pattern: /\bname="?([\w.[\]-]{1,64})"?(?:[;\r ][^\n]{0,200})?\r?\n(?:[^\r\n]{1,200}\r?\n){0,4}\r?\n([^\r\n]+)/gi,
    name: named(isSecretParameter),
  },
  // <access_token>…</access_token>, <input name="client_secret" value="…">
  { pattern: /<(?:\w{1,20}:)?([\w.-]{1,64})>([^<]+)(?=<\/)/g, name: named(isSecretName) },
  { pattern: /\bname=["']?([\w.[\]-]{1,64})["']?[^<>]{0,200}?\bvalue=["']?([^"'<>]+)/gi, name: named(isSecretName) },
]

/** What no text with a place of a secret is without. Cheap, for most texts are. */
const MAY_HOLD = /[=@]|"\s*[:,]|'\s*[:,]|: |eyJ|bearer |basic |<\//i

/**
 * The values that stand where secrets do; marks that stand for a secret are none.
 * @param text UTF-8, a character for each byte: places are those of bytes.
 */
export function secretsByPlace(text: string): PlacedSecret[] {
  if (!MAY_HOLD.test(text)) return []
  return PLACES.flatMap(place => [...text.matchAll(place.pattern)].flatMap(match => placed(place, match)))
}

function placed({ name, inProse }: Place, match: RegExpExecArray): PlacedSecret | [] {
  const groups = match.slice(1) as (string | undefined)[]
  const value = groups.pop() ?? ''
  const found = name(groups)
  if (found === null) return []
  const text = Buffer.from(value, 'latin1').toString()
  if (isPlaceholder(text) || isMadeUp(text) || STAND_IN.test(text) || (inProse === true && !isUnlikeWords(text)))
    return []
  const end = match.index + match[0].length
  return { name: found, value: text, start: end - value.length, end }
}
