import type { Decoder, Sink } from './decoder.js'

const [PERCENT, BACKSLASH, AMPERSAND, U, X] = [...'%\\&ux'].map(sign => sign.charCodeAt(0))

/** What an escape comes to, and where it ends. */
interface Escape {
  readonly codePoint: number
  readonly end: number
}

/**
 * Undoes the escapes of URLs and forms (`%41`), of strings in JSON and in code (`\u0041`, `\x41`, `\n`, `\/`), and of
 * HTML and XML (`&#65;`, `&amp;`), all at a time. A text that was escaped several times has to be read several times.
 */
export const escapes: Decoder = {
  read(bytes, sink) {
    let copied = 0
    for (let i = 0; i < bytes.length;) {
      const byte = bytes[i] ?? 0
      if (byte !== PERCENT && byte !== BACKSLASH && byte !== AMPERSAND) {
        i++
        continue
      }
      const end = readEscape(bytes, i, sink, copied)
      i = end ?? i + 1
      if (end !== null) copied = end
    }
    sink.copy(copied, bytes.length)
  },
}

/** Reads the escape at `i`, and copies what stands before it. @returns where it ends; null where there is none. */
function readEscape(bytes: Buffer, i: number, sink: Sink, copied: number): number | null {
  const digits = bytes[i] === PERCENT ? i + 1 : bytes[i] === BACKSLASH && bytes[i + 1] === X ? i + 2 : null
  const value = digits === null ? null : numberAt(bytes, digits, 2, 16)
  if (digits !== null && value !== null) {
    sink.copy(copied, i)
    sink.byte(value, i, digits + 2)
    return digits + 2
  }
  const escape =
    bytes[i] === PERCENT ? unicode(bytes, i) : bytes[i] === BACKSLASH ? inString(bytes, i) : entity(bytes, i)
  if (escape === null) return null
  sink.copy(copied, i)
  emitUtf8(escape.codePoint, i, escape.end, sink)
  return escape.end
}

/** A number of just so many digits. */
function numberAt(bytes: Buffer, from: number, digits: number, base: 10 | 16): number | null {
  let value = 0
  for (let i = from; i < from + digits; i++) {
    const digit = digitOf(bytes[i] ?? 0, base)
    if (digit === null) return null
    value = value * base + digit
  }
  return value
}

function digitOf(byte: number, base: 10 | 16): number | null {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return base === 16 && letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : null
}

/** `\u0041`, `%u0041`, and two of them where they make a pair. */
function unicode(bytes: Buffer, i: number): Escape | null {
  if (((bytes[i + 1] ?? 0) | 0x20) !== U) return null
  const high = numberAt(bytes, i + 2, 4, 16)
  if (high === null) return null
  const end = i + 6
  if (high >= 0xd800 && high < 0xdc00 && bytes[end] === bytes[i] && ((bytes[end + 1] ?? 0) | 0x20) === U) {
    const low = numberAt(bytes, end + 2, 4, 16)
    if (low !== null && low >= 0xdc00 && low < 0xe000)
      return { codePoint: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), end: end + 6 }
  }
  return { codePoint: high, end }
}

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
}

/** In a string of JSON, or of a programming language. */
function inString(bytes: Buffer, i: number): Escape | null {
  const sign = bytes[i + 1] ?? 0
  if (sign === U && bytes[i + 2] === 0x7b) return numeric(bytes, i + 3, 16, 0x7d)
  const short = SHORT[String.fromCharCode(sign)]
  return short === undefined ? unicode(bytes, i) : { codePoint: short.charCodeAt(0), end: i + 2 }
}

/** Digits up to a closing sign. */
function numeric(bytes: Buffer, from: number, base: 10 | 16, close: number): Escape | null {
  let codePoint = 0
  for (let i = from; i < from + MOST_DIGITS; i++) {
    const byte = bytes[i] ?? 0
    if (byte === close) return i === from || codePoint > 0x10ffff ? null : { codePoint, end: i + 1 }
    const digit = digitOf(byte, base)
    if (digit === null) return null
    codePoint = codePoint * base + digit
  }
  return null
}
/** Zeros in front may be many. */
const MOST_DIGITS = 12
const SEMICOLON = 0x3b

const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp & lt < gt > quot " apos \' sol / bsol \\ equals = plus + percnt % num # dollar $ period . colon : semi ; ' +
    'comma , excl ! quest ? commat @ lpar ( rpar ) lbrack [ rbrack ] lbrace { rbrace } lowbar _ hyphen - dash - ' +
    'ast * Hat ^ grave ` vert | tilde ~'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, words[i + 1] ?? ''])
      return pairs
    }, []),
)
const LONGEST_NAME = 6

/** `&#65;`, `&#x41;`, `&amp;` */
function entity(bytes: Buffer, i: number): Escape | null {
  if (bytes[i + 1] === 0x23)
    return ((bytes[i + 2] ?? 0) | 0x20) === X
      ? numeric(bytes, i + 3, 16, SEMICOLON)
      : numeric(bytes, i + 2, 10, SEMICOLON)
  const end = bytes.subarray(i + 1, i + 2 + LONGEST_NAME).indexOf(SEMICOLON)
  if (end < 1) return null
  const sign = NAMED[bytes.toString('latin1', i + 1, i + 1 + end)]
  return sign === undefined ? null : { codePoint: sign.charCodeAt(0), end: i + 2 + end }
}

function emitUtf8(codePoint: number, from: number, to: number, sink: Sink): void {
  if (codePoint < 0x80) sink.byte(codePoint, from, to)
  else {
    const more = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3
    sink.byte(((0xff00 >> (more + 1)) & 0xff) | (codePoint >> (6 * more)), from, to)
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) sink.byte(0x80 | ((codePoint >> shift) & 0x3f), from, to)
  }
}
