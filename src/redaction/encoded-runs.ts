import type { Decoder, Range, Sink } from './decoder.js'

const [LF, CR] = [0x0a, 0x0d]
/** Stands between what two runs come to, so that nothing is read across them. */
const GAP = 0

/** Sign → six bits, of both alphabets; others are -1. */
const sextets = new Int8Array(256).fill(-1)
for (const [i, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  sextets[sign.charCodeAt(0)] = i
sextets['-'.charCodeAt(0)] = 62
sextets['_'.charCodeAt(0)] = 63

/** Sign → four bits; others are -1. */
const nibbles = new Int8Array(256).fill(-1)
for (const [i, sign] of [...'0123456789abcdef'].entries()) {
  nibbles[sign.charCodeAt(0)] = i
  nibbles[sign.toUpperCase().charCodeAt(0)] = i
}

function isDigit(byte: number | undefined): boolean {
  return (nibbles[byte ?? 0] ?? -1) >= 0
}

/** Line breaks do not end a run of base64. */
const base64Signs = new Uint8Array(256).map((_, byte) =>
  (sextets[byte] ?? -1) >= 0 || byte === LF || byte === CR ? 1 : 0,
)
/** A colon, a blank or a hyphen may stand between two bytes. */
const hexSigns = new Uint8Array(256).map((_, byte) => (isDigit(byte) || [0x3a, 0x20, 0x2d].includes(byte) ? 1 : 0))

/** Eight bytes in base64, whose first and last sign may be shared with what stands around them. */
const SHORTEST_BASE64 = 11
/** Eight bytes in hexadecimal. */
const SHORTEST_HEX = 16

/**
 * Reads base64, the alphabet for URLs included, and hexadecimal digits, wherever they begin. Nobody knows which of four
 * signs begins a group of base64, nor whether the first digit belongs to what stands before: every run is read in each
 * way, one after the other. Line breaks are passed over, and a colon, a blank or a hyphen between hexadecimal bytes.
 */
export const encodedRuns: Decoder = {
  read(bytes, sink) {
    for (const { start, end } of runsIn(bytes, base64Signs, SHORTEST_BASE64)) {
      if (isIdentifier(bytes, start, end)) continue
      for (let offset = 0; offset < 4; offset++) readBase64(bytes, start, end, offset, sink)
    }
    for (const { start, end } of runsIn(bytes, hexSigns, SHORTEST_HEX)) {
      readHex(bytes, start, end, 0, sink)
      readHex(bytes, start, end, 1, sink)
    }
  },
}

/** Runs of these signs and of so many at least. Most texts have few: where one cannot end, none can begin before it. */
function* runsIn(bytes: Buffer, signs: Uint8Array, shortest: number): Generator<Range> {
  for (let i = shortest - 1; i < bytes.length;) {
    if (signs[bytes[i] ?? 0] !== 1) {
      i += shortest
      continue
    }
    let start = i
    while (start > 0 && i - start < shortest && signs[bytes[start - 1] ?? 0] === 1) start--
    let end = i + 1
    while (end < bytes.length && signs[bytes[end] ?? 0] === 1) end++
    if (end - start >= shortest) yield { start, end }
    i = end + shortest
  }
}

/** Small letters and strokes alone: `permission_template_id`. Encoded text has a capital or a digit among its signs. */
function isIdentifier(bytes: Buffer, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const byte = bytes[i] ?? 0
    if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39)) return false
  }
  return true
}

function readBase64(bytes: Buffer, from: number, end: number, offset: number, sink: Sink): void {
  let [bits, held, skipped, start] = [0, 0, 0, from]
  for (let i = from; i < end; i++) {
    const sextet = sextets[bytes[i] ?? 0] ?? -1
    if (sextet < 0 || skipped++ < offset) continue
    if (held === 0) start = i
    bits = ((bits << 6) | sextet) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    sink.byte((bits >> held) & 0xff, start, i + 1)
    start = i
  }
  sink.byte(GAP, end, end)
}

/** `offset` 1: what stands before the first byte ends in a digit, which is passed over. */
function readHex(bytes: Buffer, from: number, end: number, offset: 0 | 1, sink: Sink): void {
  for (let start = from; start < end;) {
    let stop = start
    while (stop < end && isDigit(bytes[stop])) stop++
    const isWhole = start === from && stop === end
    const isOdd = (stop - start) % 2 === 1 && stop < end
    for (let i = isWhole || isOdd ? start + offset : start; i + 1 < stop; i += 2)
      sink.byte(((nibbles[bytes[i] ?? 0] ?? 0) << 4) | (nibbles[bytes[i + 1] ?? 0] ?? 0), i, i + 2)
    start = stop + 1
  }
  sink.byte(GAP, end, end)
}
