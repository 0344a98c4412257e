/** A stretch of bytes, `end` excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Takes what comes out of a text that is read. */
export interface Sink {
  /** A stretch of the text that stands for itself. */
  copy(from: number, to: number): void
  /** One byte, and the stretch of the text that stands for it. */
  byte(value: number, from: number, to: number): void
}

/** Undoes ways of writing a text. */
export interface Decoder {
  /** Reads the text from its beginning to its end. */
  read(bytes: Buffer, sink: Sink): void
}

/** The text with the encoding undone; null where there was none. */
export function decode(decoder: Decoder, bytes: Buffer): Buffer | null {
  let decoded = Buffer.alloc(0)
  let length = 0
  let changed = false
  const room = (more: number): void => {
    if (length + more <= decoded.length) return
    const larger = Buffer.allocUnsafe(Math.max(length + more, 2 * decoded.length, FIRST_ROOM))
    decoded.copy(larger, 0, 0, length)
    decoded = larger
  }
  decoder.read(bytes, {
    copy(from, to) {
      room(to - from)
      bytes.copy(decoded, length, from, to)
      length += to - from
    },
    byte(value) {
      if (length === decoded.length) room(1)
      decoded[length++] = value
      changed = true
    },
  })
  return changed ? decoded.subarray(0, length) : null
}
const FIRST_ROOM = 256

/** Where stretches of the decoded text stand in the text itself. The text is read once more, whatever their number. */
export function locate<T extends Range>(decoder: Decoder, bytes: Buffer, found: readonly T[]): T[] {
  if (found.length === 0) return []
  const wanted = [...new Set(found.flatMap(({ start, end }) => [start, end - 1]))].toSorted((a, b) => a - b)
  const places = new Map<number, Range>()
  let next = 0
  let at = 0
  decoder.read(bytes, {
    copy(from, to) {
      for (let place = wanted[next]; place !== undefined && place < at + to - from; place = wanted[++next])
        places.set(place, { start: from + place - at, end: from + place - at + 1 })
      at += to - from
    },
    byte(_, start, end) {
      if (at++ !== wanted[next]) return
      places.set(at - 1, { start, end })
      next++
    },
  })
  return found.map(one => ({
    ...one,
    start: places.get(one.start)?.start ?? 0,
    end: places.get(one.end - 1)?.end ?? bytes.length,
  }))
}
