/** What every tagged address begins with, whichever run made it. */
export const TAG = 'asbuilt+'

/** Addresses and origin ids that nobody has yet. All of them carry the tag of the run. */
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
