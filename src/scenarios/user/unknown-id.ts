import type { ScenarioContext } from '../engine/context.js'

/** Far beyond any id that a directory has reached, and still a whole number of 63 bits (HTTP-7). */
const FAR = 4_611_686_018_427_000_000n

/** An id that nobody and nothing has; the same one for the same scenario and operation. */
export function unknownId(context: ScenarioContext): string {
  return String(FAR + BigInt(context.run.pick('unknown id', 900_000)))
}
