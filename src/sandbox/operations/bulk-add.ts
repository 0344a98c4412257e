import type { Json } from '../../json/json.js'
import type { Pair } from '../changes/hooks.js'
import { reply, type Reply } from '../serving/reply.js'
import { bulkPairs } from './bulk-pairs.js'
import { pairMap } from './bulk-remove.js'
import type { Effect } from './effect.js'

const MULTI_STATUS = 207

/** BULK-2, BULK-3, BULK-4: an operation that declares several statuses answers with lists, the others with a map. */
export const bulkAdd: Effect = call => {
  const pairs = bulkPairs(call, (user, project) => {
    user.projects.add(project)
    return true
  })
  if ('status' in pairs) return pairs
  return call.operation.success.includes(MULTI_STATUS) ? asLists(pairs) : reply(200, pairMap(pairs))
}

function asLists(pairs: readonly Pair[]): Reply {
  const failed = pairs.filter(({ ok }) => !ok)
  const entities = byUser(
    pairs.filter(({ ok }) => ok),
    'projects',
    'added to the project',
  )
  if (failed.length === 0) return reply(200, { entities })
  return reply(MULTI_STATUS, {
    entities,
    errors: byUser(failed, 'errors', 'no such user, project or permission template'),
  })
}

function byUser(pairs: readonly Pair[], list: string, message: string): Json {
  const users = [...new Set(pairs.map(({ user }) => user))]
  return users.map(userId => ({
    userId,
    [list]: pairs.filter(({ user }) => user === userId).map(({ project }) => ({ projectId: project, message })),
  }))
}
