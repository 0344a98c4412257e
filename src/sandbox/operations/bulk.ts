import { type Json, type JsonObject, isObject } from '../../json/index.js'
import type { PairResult } from '../changes/hook-points.js'
import { invalidate } from '../directory/company.js'
import type { User } from '../directory/user.js'
import type { AuthorizedCall, OperationHandler } from '../serving/call.js'
import { type Reply, fieldErrors, reply } from '../serving/reply.js'
import { readBody } from './write-user.js'

const MULTI_STATUS = 207

/** BULK-2, BULK-3, BULK-4: an operation that declares several statuses answers with lists, the others with a map. */
export const bulkAdd: OperationHandler = call => {
  const pairs = changeMemberships(call, (user, project) => {
    user.projects.add(project)
    return true
  })
  if ('status' in pairs) return pairs
  return call.operation.success.includes(MULTI_STATUS) ? asLists(pairs) : reply(200, asMap(pairs))
}

/** BULK-2, BULK-5: taking out whoever is not in fails for that pair alone. */
export const bulkRemove: OperationHandler = call => {
  const pairs = changeMemberships(call, (user, project) => user.projects.delete(project))
  return 'status' in pairs ? pairs : reply(200, asMap(pairs))
}

/** One user and one project of a bulk request, and the template that goes with them. */
interface RequestedPair {
  readonly user: string
  readonly project: string
  readonly template: string | null
}

/** Adds a user to a project or takes it out; false where that fails. */
type ChangeMembership = (user: User, project: string) => boolean

/** Carries out every pair of a bulk request for itself (BULK-5); a malformed list changes nothing (BULK-6). */
function changeMemberships(call: AuthorizedCall, change: ChangeMembership): readonly PairResult[] | Reply {
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const root = call.operation.request?.root ?? ''
  const list = 'json' in body.source ? body.source.json : null
  if (!Array.isArray(list)) return fieldErrors(400, { [root]: ['must be a list'] })
  const requested = list.map(readPair)
  const refusal = requested.includes(null)
    ? fieldErrors(400, { [root]: ['every entry needs a user_id and a project_id, whole numbers'] })
    : null
  if (call.hook('unreadable', refusal) !== null) return refusal as Reply
  const pairs = distinct(requested.filter(pair => pair !== null))
  return pairs.map(pair => call.hook('pairResult', applyPair(call, pair, change)))
}

function readPair(entry: Json): RequestedPair | null {
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
function distinct(requested: readonly RequestedPair[]): readonly RequestedPair[] {
  return [...new Map(requested.map(pair => [`${pair.user}/${pair.project}`, pair])).values()]
}

function applyPair(call: AuthorizedCall, pair: RequestedPair, change: ChangeMembership): PairResult {
  const { company } = call
  const user = company.users.get(pair.user)
  const known = company.projects.has(pair.project) && (pair.template === null || company.templates.has(pair.template))
  const ok = user !== undefined && known && (call.hook('commit', true) ? change(user, pair.project) : true)
  if (ok && user !== undefined) invalidate(company, user)
  return { user: pair.user, project: pair.project, ok }
}

/** User id → project id → what came of it. */
function asMap(pairs: readonly PairResult[]): JsonObject {
  const ofUser = ({ ok, project }: PairResult): readonly [string, Json] => [project, ok ? 'success' : 'failure']
  return Object.fromEntries([...byUser(pairs)].map(([user, own]) => [user, Object.fromEntries(own.map(ofUser))]))
}

function asLists(pairs: readonly PairResult[]): Reply {
  const failed = pairs.filter(({ ok }) => !ok)
  const entities = listed(
    pairs.filter(({ ok }) => ok),
    'projects',
    'added to the project',
  )
  if (failed.length === 0) return reply(200, { entities })
  return reply(MULTI_STATUS, {
    entities,
    errors: listed(failed, 'errors', 'no such user, project or permission template'),
  })
}

function listed(pairs: readonly PairResult[], list: string, message: string): Json {
  return [...byUser(pairs)].map(([userId, own]) => ({
    userId,
    [list]: own.map(({ project }) => ({ projectId: project, message })),
  }))
}

/** In the order in which users and projects were named first. */
function byUser(pairs: readonly PairResult[]): ReadonlyMap<string, readonly PairResult[]> {
  const users = new Map<string, PairResult[]>()
  for (const pair of pairs) {
    const own = users.get(pair.user)
    if (own === undefined) users.set(pair.user, [pair])
    else own.push(pair)
  }
  return users
}
