import { type Json, type JsonObject, isObject } from '../../json/json.js'
import type { Admitted } from '../serving/call.js'
import type { SyncOutcome } from '../changes/hooks.js'
import { plain, reply, type Reply } from '../serving/reply.js'
import { userObject } from './show-user.js'

/** SYNC-3: users as show gives them, and refused entries with what is wrong with them. */
export function asLists(call: Admitted, outcomes: readonly SyncOutcome[], model: string): Reply {
  const entities = outcomes.flatMap(({ user }) => (user === null ? [] : [userObject(call, user, model)]))
  const errors = outcomes
    .filter(({ errors: problems }) => problems.size > 0)
    .map(({ entry, errors: problems }) => ({
      ...(isObject(entry) ? entry : {}),
      errors: plain(Object.fromEntries(problems)),
    }))
  return reply(200, { entities, errors })
}

/** SYNC-7: key of the entry → what came of it, all of it text. */
export function asMap(outcomes: readonly SyncOutcome[]): Reply {
  // keys come from the request, so none of them may reach a prototype
  const map = Object.create(null) as JsonObject
  for (const outcome of outcomes) map[keyOf(outcome)] = answerTo(outcome)
  return reply(200, map)
}

function keyOf({ entry, place }: SyncOutcome): string {
  const fields = isObject(entry) ? entry : {}
  return textOf(fields, 'origin_id') ?? textOf(fields, 'id') ?? `#${place}`
}

function textOf(fields: JsonObject, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null
  return value === null || value === undefined || value === '' || typeof value === 'object' ? null : String(value)
}

function answerTo({ user, created, errors }: SyncOutcome): Json {
  if (user !== null) return { status: created ? 'created' : 'updated', id: user.key }
  return {
    ...Object.fromEntries([...errors].map(([field, messages]) => [field, messages.join('; ')])),
    status: 'error',
  }
}
