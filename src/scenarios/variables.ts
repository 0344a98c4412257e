import type { ScenarioContext } from './context.js'

/** What a skip tells to set, where a single clause needs what the whole scenario does not. */
export const variables = {
  projectIds: 'PROCORE_PROJECT_IDS',
  readonly: 'PROCORE_READONLY_CLIENT_ID and PROCORE_READONLY_CLIENT_SECRET',
  noaccess: 'PROCORE_NOACCESS_CLIENT_ID and PROCORE_NOACCESS_CLIENT_SECRET',
  otherCompanyId: 'PROCORE_OTHER_COMPANY_ID',
  foreignUserId: 'PROCORE_FOREIGN_USER_ID',
  secondCompanyId: 'PROCORE_SECOND_COMPANY_ID',
} as const

/** Why a clause has no result where a read-only run gave it to another operation. */
export const SPREAD = 'a read-only run spreads the values over the operations'

/** Is it this operation's turn? In a run that writes always; in a read-only run the turns go round the GET operations by seed. */
export function hasTurn({ write, catalogue, operation, seed }: ScenarioContext, turn: number, turns: number): boolean {
  if (write) return true
  const place = catalogue.operations.filter(one => one.method === 'GET').findIndex(one => one.id === operation.id)
  return (place + Math.abs(seed)) % turns === turn
}
