import type { JsonObject } from '../../json/json.js'
import type { Pair } from '../changes/hooks.js'
import { reply } from '../serving/reply.js'
import { bulkPairs } from './bulk-pairs.js'
import type { Effect } from './effect.js'

/** BULK-2, BULK-5: taking out whoever is not in fails for that pair alone. */
export const bulkRemove: Effect = call => {
  const pairs = bulkPairs(call, (user, project) => user.projects.delete(project))
  return 'status' in pairs ? pairs : reply(200, pairMap(pairs))
}

/** User id → project id → what came of it. */
export function pairMap(pairs: readonly Pair[]): JsonObject {
  const map: { [user: string]: { [project: string]: string } } = {}
  for (const { user, project, ok } of pairs) map[user] = { ...map[user], [project]: ok ? 'success' : 'failure' }
  return map
}
