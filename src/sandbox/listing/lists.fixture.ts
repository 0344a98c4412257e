import type { Json, JsonObject } from '../../json/index.js'
import type { SandboxResponse, SandboxSession } from '../../testing/sandbox-session.js'

/** Everybody, and the active users of a company. */
export const ALL = 'rest_v10_users_get'
export const ACTIVE = 'rest_v13_companies_company_id_users_get'

export interface Lists {
  readonly list: (query: string, operation?: string) => Promise<SandboxResponse>
  /** The ids in a list, in order. */
  readonly ids: (query: string, operation?: string) => Promise<readonly Json[]>
  /** The ids of the users in an unfiltered list that pass. */
  readonly where: (passes: (user: JsonObject) => boolean, operation?: string) => Promise<readonly Json[]>
}

export const items = (answer: SandboxResponse): JsonObject[] => answer.body as JsonObject[]

/** The lists of a session that may be opened later. */
export function listsOf(session: () => SandboxSession): Lists {
  const list = (query: string, operation = ALL): Promise<SandboxResponse> => session().call(operation, { query })
  const idsOf = (users: readonly JsonObject[]): readonly Json[] => users.map(user => user['id'] ?? null)
  return {
    list,
    ids: async (query, operation) => idsOf(items(await list(`per_page=2000&${query}`, operation))),
    where: async (passes, operation) => idsOf(items(await list('per_page=2000', operation)).filter(passes)),
  }
}
