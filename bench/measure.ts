/** One line of the table: what was measured, what was promised, and whether it holds. */
export interface Measure {
  readonly what: string
  readonly measured: string
  readonly promised: string
  readonly holds: boolean
}

export const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`

export function atLeast(what: string, ratio: number, promised: number): Measure {
  return { what, measured: percent(ratio), promised: `at least ${percent(promised)}`, holds: ratio >= promised }
}

/** A multiple of something else; `Infinity` promises nothing. */
export function atMost(what: string, ratio: number, promised: number): Measure {
  const measured = `${ratio.toFixed(2)} ×`
  return { what, measured, promised: promised === Infinity ? '' : `at most ${promised} ×`, holds: ratio <= promised }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Milliseconds that something takes. */
export function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * How long `ours` takes against `theirs`: turn by turn in one process, the median of the ratios, so that a busy machine
 * slows both alike.
 */
export function ratioOf(ours: (turn: number) => void, theirs: (turn: number) => void, turns: number): number {
  return median(
    Array.from(
      { length: turns },
      (_, turn) =>
        timed(() => {
          ours(turn)
        }) /
        timed(() => {
          theirs(turn)
        }),
    ),
  )
}
