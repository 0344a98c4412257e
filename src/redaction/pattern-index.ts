import type { Range } from './decoder.js'

/** Texts that are looked for all at once, in one reading, in any case; a plus is a blank, as in a form. */
export interface PatternIndex<T> {
  add(pattern: Buffer, owner: T): void
  /** Takes out the patterns of an owner. */
  drop(isOwner: (owner: T) => boolean): void
  /** What is found, from the beginning to the end; nothing overlaps. */
  search(bytes: Buffer): PatternMatch<T>[]
}

export interface PatternMatch<T> extends Range {
  readonly owner: T
  /** All of it is there, or so much that it makes no difference. */
  readonly whole: boolean
}

interface Pattern<T> {
  readonly folded: Buffer
  readonly owner: T
}

/** Nothing shorter is looked for. */
const SHORTEST = 4
/** The beginning of a pattern that was cut off is told by so much, where a word ends with it. */
const CUT = 16
/** So much of a pattern is one, whatever follows. */
const LONG = 64
/** So much of a pattern is all of it. */
const WHOLE = 4096
/** A shorter one may be a part of anything: it has to stand alone. */
const ALONE = 8

/** Bytes as they are compared. */
const folded = new Uint8Array(256).map((_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))
folded['+'.charCodeAt(0)] = ' '.charCodeAt(0)

/** Bytes that are compared as this one. */
const unfolded = (byte: number): number[] => [...folded.keys()].filter(other => folded[other] === byte)

/** Bytes that go on with a word or a token. */
const inWord = new Uint8Array(256).map((_, byte) => (byte >= 0x80 || /\w/.test(String.fromCharCode(byte)) ? 1 : 0))
const inToken = new Uint8Array(256).map((_, byte) => (/[\w.~+/=-]/.test(String.fromCharCode(byte)) ? 1 : 0))

/** One reading for all patterns, and no more than `LONG` comparisons at any byte: linear, whatever they are. */
export function createPatternIndex<T>(): PatternIndex<T> {
  /** By their first two bytes, in every case. */
  const patterns = new Map<number, Pattern<T>[]>()
  /** Which two bytes begin a pattern. */
  const begins = new Uint8Array(1 << 16)

  /** How far a pattern goes on from a place. */
  const lengthAt = (bytes: Buffer, from: number, { folded: pattern }: Pattern<T>): number => {
    const most = Math.min(pattern.length, bytes.length - from)
    let length = 0
    while (length < most && folded[bytes[from + length] ?? 0] === pattern[length]) length++
    return length
  }

  const isMatch = (bytes: Buffer, from: number, length: number, { folded: pattern }: Pattern<T>): boolean => {
    const next = bytes[from + length] ?? 0
    if (length < pattern.length) return length >= LONG || (length >= CUT && inToken[next] !== 1)
    return length >= ALONE || (inWord[bytes[from - 1] ?? 0] !== 1 && inWord[next] !== 1)
  }

  const longestAt = (bytes: Buffer, from: number, key: number): PatternMatch<T> | null => {
    let best: PatternMatch<T> | null = null
    for (const pattern of patterns.get(key) ?? []) {
      const length = lengthAt(bytes, from, pattern)
      if (length <= (best === null ? 0 : best.end - from) || !isMatch(bytes, from, length, pattern)) continue
      const whole = length === pattern.folded.length || length >= WHOLE
      best = { start: from, end: from + length, owner: pattern.owner, whole }
    }
    return best
  }

  return {
    add(pattern, owner) {
      if (pattern.length < SHORTEST) return
      const added = { folded: Buffer.from(pattern.map(byte => folded[byte] ?? 0)), owner }
      for (const first of unfolded(added.folded[0] ?? 0)) {
        for (const second of unfolded(added.folded[1] ?? 0)) {
          const key = (first << 8) | second
          patterns.set(key, [...(patterns.get(key) ?? []), added])
          begins[key] = 1
        }
      }
    },
    drop(isOwner) {
      for (const [key, some] of patterns)
        patterns.set(
          key,
          some.filter(({ owner }) => !isOwner(owner)),
        )
    },
    search(bytes) {
      const found: PatternMatch<T>[] = []
      if (patterns.size === 0) return found
      let key = bytes[0] ?? 0
      for (let i = 1; i < bytes.length; i++) {
        key = ((key & 0xff) << 8) | (bytes[i] ?? 0)
        if (begins[key] === 0) continue
        const match = longestAt(bytes, i - 1, key)
        if (match === null) continue
        found.push(match)
        i = match.end
        key = bytes[i] ?? 0
      }
      return found
    },
  }
}
