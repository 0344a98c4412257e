import type { ScenarioRun } from './scenario-run.js'

/** Addresses and origin ids that no user has yet. All of them carry the tag of the run. */
export interface Identities {
  newEmail(): string
  newOriginId(): string
}

/** @param tag the tag of the run, `asbuilt+<run id>`. */
export function createIdentities(tag: string): Identities {
  let counter = 0
  return {
    newEmail: () => `${tag}-${++counter}@example.com`,
    newOriginId: () => `${tag.replace('+', '-')}-${++counter}`,
  }
}

/** Far beyond any id that a directory has reached, and still a whole number of 63 bits (HTTP-7). */
const FAR = 4_611_686_018_427_000_000n

/**
 * An id that nothing has, as digits; the same one for the same scenario and operation.
 * @param offset for further ids, in requests that name several.
 */
export function unknownId({ run }: { readonly run: Pick<ScenarioRun, 'pick'> }, offset = 0): string {
  return String(FAR + BigInt(run.pick('unknown id', 900_000)) + BigInt(offset))
}
