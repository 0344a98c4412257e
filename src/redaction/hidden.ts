import type { Range } from './decoder.js'

/** A stretch of a text that is hidden, and what stands for it. */
export interface Hidden extends Range {
  readonly standIn: string
  /** It was learned, so that one knows whose it is. */
  readonly known: boolean
}

/** In order, with what overlaps as one. What was learned tells what stands for it, else the longest. */
export function merged(hidden: readonly Hidden[]): readonly Hidden[] {
  const all: Hidden[] = []
  for (const one of hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last === undefined || one.start >= last.end) all.push(one)
    else {
      const { standIn, known } = one.known && !last.known ? one : last
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, one.end), standIn, known }
    }
  }
  return all
}

/** The text with something else in place of each hidden stretch. They are in order, and none overlaps another. */
export function replaced(bytes: Buffer, hidden: readonly Hidden[]): Buffer {
  const pieces: Buffer[] = []
  let from = 0
  for (const { start, end, standIn } of hidden) {
    pieces.push(bytes.subarray(from, start), Buffer.from(standIn))
    from = end
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
