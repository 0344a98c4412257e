import type { Judged } from './check.js'
import { fieldsWith, type FieldAt } from './schema-fields.js'

/** Every id of a 2xx body: of users, of what they refer to, and bare ones. */
export function* idsIn(judged: Judged): Generator<FieldAt> {
  yield* fieldsWith(judged, 'int64')
  const { body } = judged
  if (!body.ok || !Array.isArray(body.value) || judged.view === undefined) return
  for (const [i, value] of body.value.entries()) {
    if (typeof value === 'number' || typeof value === 'bigint') yield { name: 'id', value, at: `/response/body/${i}` }
  }
}

export function answersWithIds(judged: Judged): boolean {
  return idsIn(judged).next().done !== true
}
