/** What a pact names by example, and a provider state replaces by what its own account holds. */
export interface StateValues {
  readonly companyId: string
  readonly userId: string
  /** An id that no user has. */
  readonly nobodyId: string
  readonly projectId: string
  /** The page of a list, one user long, that the state speaks of. */
  readonly page: string
  /** The whole header. */
  readonly authorization: string
}

/** The values that stand in the pacts. Ids stay below 2^53: not every reader of a pact keeps the digits of longer ones. */
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

/** Email addresses and origin id of the users that interactions speak of; tagged, so that our client lets them pass. */
export const addresses = { sent: 'asbuilt+pact@example.com', stored: 'asbuilt+pact-stored@example.com' } as const
export const ORIGIN = 'asbuilt-pact'
