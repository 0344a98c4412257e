import { type Json, type JsonObject, isObject } from '../../json/index.js'
import type { Pair } from '../changes/hook-points.js'
import { forget } from '../directory/company.js'
import type { User } from '../directory/user.js'
import type { Admitted } from '../serving/call.js'
import { type Reply, fieldErrors, reply } from '../serving/reply.js'
import type { Effect } from './effect.js'
import { readBody } from './write-user.js'

/** One user and one project of a bulk request, and the template that goes with them. */
interface Wish {
  readonly user: string
  readonly project: string
  readonly template: string | null
}

/** Adds a user to a project or takes it out; false where that fails. */
export type Membership = (user: User, project: string) => boolean

/** Carries out every pair of a bulk request for itself (BULK-5); a malformed list changes nothing (BULK-6). */
export function bulkPairs(call: Admitted, change: Membership): readonly Pair[] | Reply {
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const root = call.operation.request?.root ?? ''
  const list = 'json' in body.source ? body.source.json : null
  if (!Array.isArray(list)) return fieldErrors(400, { [root]: ['must be a list'] })
  const wishes = list.map(readWish)
  const refusal = wishes.includes(null)
    ? fieldErrors(400, { [root]: ['every entry needs a user_id and a project_id, whole numbers'] })
    : null
  if (call.at('unreadable', refusal) !== null) return refusal as Reply
  return distinct(wishes.filter(wish => wish !== null)).map(wish => call.at('pair', carryOut(call, wish, change)))
}

function readWish(entry: Json): Wish | null {
  if (!isObject(entry)) return null
  const user = idOf(entry, 'user_id')
  const project = idOf(entry, 'project_id')
  const absent = !Object.hasOwn(entry, 'permission_template_id') || entry['permission_template_id'] === null
  const template = absent ? null : idOf(entry, 'permission_template_id')
  return user === null || project === null || (template === null && !absent) ? null : { user, project, template }
}

function idOf(entry: JsonObject, name: string): string | null {
  const value = Object.hasOwn(entry, name) ? entry[name] : null
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'number' && Number.isInteger(value) ? String(value) : null
}

/** A pair that was sent twice has one answer. */
function distinct(wishes: readonly Wish[]): readonly Wish[] {
  return [...new Map(wishes.map(wish => [`${wish.user}/${wish.project}`, wish])).values()]
}

function carryOut(call: Admitted, wish: Wish, change: Membership): Pair {
  const { company } = call
  const user = company.users.get(wish.user)
  const known = company.projects.has(wish.project) && (wish.template === null || company.templates.has(wish.template))
  const ok = user !== undefined && known && (call.at('commit', true) ? change(user, wish.project) : true)
  if (ok && user !== undefined) forget(company, user)
  return { user: wish.user, project: wish.project, ok }
}

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
