import type { Slices } from '../slices.js'
import type { Range } from './decoder.js'

/** Bytes that are searched at a time, and those that two windows have in common: nothing that matters is longer. */
const WINDOW = 256 * 1024
const SHARED = 16 * 1024
/** What ends so near to the end of a window may go on behind it. */
const NEAR_END = 64

/**
 * Searches a long text window by window, and may rest after each. What reaches the end of a window is searched for once
 * more, in a window that begins with it and is as long as it needs.
 */
export function* searchInWindows<T extends Range>(
  bytes: Buffer,
  search: (window: Buffer) => readonly T[],
  window = WINDOW,
  shared = SHARED,
): Slices<T[]> {
  const found: T[] = []
  let size = window
  for (let from = 0; ;) {
    const to = Math.min(from + size, bytes.length)
    const here = search(bytes.subarray(from, to)).map(one => ({ ...one, start: from + one.start, end: from + one.end }))
    const unfinished = to === bytes.length ? undefined : firstOf(here.filter(({ end }) => end > to - NEAR_END))
    for (const one of here) if (unfinished === undefined || one.end <= to - NEAR_END) found.push(one)
    if (to === bytes.length) return found
    if (unfinished === undefined) {
      from = to - shared
      size = window
    } else if (unfinished.start > from) {
      from = unfinished.start
      size = Math.max(window, 2 * (to - from))
    } else size *= 2
    yield
  }
}

const firstOf = <T extends Range>(found: readonly T[]): T | undefined =>
  found.reduce<T | undefined>((first, one) => (first === undefined || one.start < first.start ? one : first), undefined)
