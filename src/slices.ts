import { setImmediate } from 'node:timers/promises'

/** Work that can rest: it yields where it may be interrupted, and returns what came of it. */
export type Slices<T> = Generator<undefined, T, undefined>

/** Milliseconds after which work that can rest gives way to whatever waits: signals, timers, other connections. */
const SLICE = 20

/** Does the work in slices, between which the event loop goes on: a signal is heard while it lasts. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - began < SLICE) continue
    await setImmediate()
    began = performance.now()
  }
}

/** Does the work without a rest, for whoever cannot wait. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
