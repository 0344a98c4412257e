import type { StateValues } from '../example-values.js'
import type { Interaction } from '../interactions.js'

/** Why an interaction was not held against the target, with the sentence that the report prints. */
export const unreachable = {
  'would-write': 'a contract run writes to no live account',
  'missing-variable': 'needs an environment variable that is not set',
  'credentials-refused': 'the credentials given for this caller were refused',
  'missing-data': 'the account holds no data that shows it',
} as const
export type UnreachableReason = keyof typeof unreachable

/** A state that can be entered, or why it cannot. A state that cannot be entered is skipped, never passed. */
export type Reach =
  | { readonly kind: 'reachable'; readonly enter: () => Promise<StateValues> }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason; readonly detail: string }

/** Brings provider states about: made in a store, or found in a live account. */
export interface StateSource {
  /** Asked for every interaction before the first one is verified. */
  reach(interaction: Interaction): Promise<Reach>
}
