/** The sandbox's only source of time: tokens expire, rate-limit windows roll over and users change by it. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Moves time forward by itself, without waiting; a clock that follows the wall has nothing to move. */
  advance(milliseconds: number): void
  /** Called once for each request, so that a virtual clock does not stand still. */
  tick(): void
}

/** Where a virtual clock starts unless told otherwise; the seeded users were all changed before. */
const VIRTUAL_START = Date.UTC(2026, 5, 1, 12)

const TICK = 7

/** Time that passes only with requests and with `advance`: the same run sees the same instants every time. */
export function virtualClock(start: number = VIRTUAL_START): SandboxClock {
  let now = start
  return {
    now: () => now,
    advance: milliseconds => {
      now += Math.max(0, milliseconds)
    },
    tick: () => {
      now += TICK
    },
  }
}

/** Real time, shifted by what was advanced. */
export function wallClock(): SandboxClock {
  let shift = 0
  return {
    now: () => Date.now() + shift,
    advance: milliseconds => {
      shift += Math.max(0, milliseconds)
    },
    tick: () => undefined,
  }
}
