import { columnsOf, visible } from '../encoding/index.js'
import { stringifyJson, type Json } from '../json/index.js'

/** A stretch of a value's text; `differs` where the other value has something else. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

export interface Difference {
  readonly expected: readonly Piece[]
  readonly received: readonly Piece[]
  /** The characters that differ by number, where the eye could miss them. */
  readonly note: string | null
}

/** Values that have less than this share of their text in common are different as a whole: nothing is marked. */
const ALIKE = 0.5
/** Columns shown before the place; what comes earlier is cut. */
const LEAD = 40
const NUMBERED = 6

/** The texts of two values, the differing place marked where they are of one kind and have most in common. */
export function difference(expected: Json, received: Json, most = 120): Difference {
  const [left, right] = [expected, received].map(value => [...stringifyJson(value)])
  const plain = {
    expected: [{ text: valueText(expected, most), differs: false }],
    received: [{ text: valueText(received, most), differs: false }],
    note: null,
  }
  if (left === undefined || right === undefined || kindOf(expected) !== kindOf(received)) return plain
  const [from, end] = common(left, right)
  const same = left.length === right.length && from === left.length
  if (same || from + end < ALIKE * Math.max(left.length, right.length)) return plain
  const parts = (text: readonly string[]): readonly Piece[] => cut(text, from, text.length - end, most)
  return {
    expected: parts(left),
    received: parts(right),
    note: noteOf(left.slice(from, left.length - end), right.slice(from, right.length - end)),
  }
}

/** A value on one line, cut where it needs more columns. */
function valueText(value: Json, most: number): string {
  const text = [...visible(stringifyJson(value))]
  const shown = fitting(text, 0, most)
  return shown === text.length ? text.join('') : `${text.slice(0, fitting(text, 0, most - 1)).join('')}…`
}

function kindOf(value: Json): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value === 'bigint' ? 'number' : typeof value
}

/** How many characters two texts share at their beginning, and behind that at their end. */
function common(left: readonly string[], right: readonly string[]): readonly [from: number, end: number] {
  const shorter = Math.min(left.length, right.length)
  let from = 0
  while (from < shorter && left[from] === right[from]) from++
  let end = 0
  while (end < shorter - from && left[left.length - 1 - end] === right[right.length - 1 - end]) end++
  return [from, end]
}

/** As much around the place as `most` columns hold. */
function cut(text: readonly string[], from: number, to: number, most: number): readonly Piece[] {
  const long = fitting(text, 0, most) < text.length
  const start = long ? from - fitting(text.slice(0, from).toReversed(), 0, Math.min(LEAD, most / 2)) : 0
  const stop = long ? fitting(text, start, most - 2) : text.length
  const part = (a: number, b: number): string => visible(text.slice(a, b).join(''))
  const shownTo = Math.max(Math.min(to, stop), from)
  return [
    { text: `${start > 0 ? '…' : ''}${part(start, from)}`, differs: false },
    { text: part(from, shownTo), differs: true },
    { text: `${part(shownTo, Math.max(stop, shownTo))}${stop < text.length ? '…' : ''}`, differs: false },
  ]
}

/** Up to where the characters from `start` on fit into so many columns. */
function fitting(characters: readonly string[], start: number, columns: number): number {
  let left = columns
  let at = start
  for (; at < characters.length; at++) {
    left -= columnsOf(visible(characters[at] ?? ''))
    if (left < 0) break
  }
  return at
}

function noteOf(left: readonly string[], right: readonly string[]): string | null {
  const clear = [...left, ...right].every(character => character >= '!' && character <= '~')
  if (clear || left.length > NUMBERED || right.length > NUMBERED) return null
  const numbers = (characters: readonly string[]): string =>
    characters
      .map(character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' ') || 'nothing'
  return `expected ${numbers(left)}, received ${numbers(right)}`
}

/** The pieces as one text; `mark` shows what differs. */
export function marked(pieces: readonly Piece[], mark: (text: string) => string = text => `‹${text}›`): string {
  return pieces.map(({ text, differs }) => (differs ? mark(text) : text)).join('')
}
