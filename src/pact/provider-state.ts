import type { JsonObject } from '../json/index.js'

/** What must hold before a request is sent, in the words that stand in the pacts. */
export const providerStates = {
  'never-issued': 'the token was never issued',
  'no-permission': 'the caller has no permission',
  'complete-caller': 'every field of the calling user is filled',
  'complete-listed': 'a page of the list, neither the first nor the last, holds one user with every field filled',
  'complete-user': 'a user has every field filled',
  'no-such-user': 'no user has the id',
  'address-free': 'no user has the email address or the origin id',
  'address-taken': 'a user has the email address',
  'outside-project': 'a user is not in the project',
  'inside-project': 'a user is in the project',
} as const

export type StateName = keyof typeof providerStates

/** A state and the parameters that its handler is told. */
export interface ProviderState {
  readonly name: StateName
  readonly params: JsonObject
}
