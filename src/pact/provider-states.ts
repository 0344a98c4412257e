import type { JsonObject } from '../json/index.js'

/** Values that a pact names by example, and that a provider state replaces by those of its account. */
export interface StateValues {
  readonly companyId: string
  readonly userId: string
  /** An id that no user has. */
  readonly nobodyId: string
  readonly projectId: string
  /** The page of a list, at one user a page, that the state is about. */
  readonly page: string
  /** The whole header. */
  readonly authorization: string
}

/** The values that stand in the pacts. Ids stay below 2^53: some readers of pacts lose digits of longer ones. */
export const exampleValues: StateValues = {
  companyId: '4264',
  userId: '170042',
  nobodyId: '179999',
  projectId: '8801',
  page: '2',
  authorization: 'Bearer example-token',
}

/** A header that no token endpoint ever gave out: the same in pact and verification. */
export const NEVER_ISSUED = 'Bearer asbuilt-never-issued'

/** The users of the interactions carry these; they are tagged, so that our client may write them. */
export const addresses = { sent: 'asbuilt+pact@example.com', stored: 'asbuilt+pact-stored@example.com' } as const
export const ORIGIN = 'asbuilt-pact'

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

/** A state and the parameters that its handler gets. */
export interface ProviderState {
  readonly name: StateName
  readonly params: JsonObject
}
