import { bodyOf, type ClauseId } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { idText } from '../engine/directory.js'
import { keyOf } from './result.js'
import { wasStored, type Aftermath } from './read-back.js'

const ORIGIN = 'SYNC-7/keyed-by-origin-id'

export const mapClauses: readonly ClauseId[] = [
  ORIGIN,
  'SYNC-7/keyed-by-id',
  'SYNC-7/keyed-by-place',
  'SYNC-7/status-tells-the-outcome',
  'SYNC-7/id-of-the-user',
]

/**
 * Judges an answer that should be a map of results (SYNC-7), as far as request and store are needed for it. One in the shape
 * of SYNC-3 breaks the clause on the shape alone, which the answer itself shows.
 */
export function judgeMap(context: ScenarioContext, aftermath: Aftermath): void {
  const {
    wishes,
    sent: { exchange, result },
  } = aftermath
  const body = bodyOf(exchange)
  if (result.shape !== 'map' || !isObject(body)) {
    for (const clause of mapClauses) context.verdict.skip(clause, 'baseline-refused', 'the answer is no map')
    return
  }
  wishes.forEach(({ entry }, place) => {
    const key = keyOf(entry, place)
    const clause =
      entry.origin_id !== undefined ? ORIGIN : entry.id !== undefined ? 'SYNC-7/keyed-by-id' : 'SYNC-7/keyed-by-place'
    const item = body[key]
    context.verdict.expect(
      clause,
      isObject(item),
      () => ({
        at: '/response/body',
        expected: { key },
        received: { keys: Object.keys(body).slice(0, 12) },
        message: 'the result of an entry does not stand under its key',
      }),
      { exchanges: [exchange] },
    )
    if (isObject(item)) judgeItem(context, aftermath, place, key, item)
  })
  for (const clause of mapClauses)
    context.verdict.skip(clause, 'baseline-refused', 'no result that could show it stands under its key')
}

function judgeItem(context: ScenarioContext, aftermath: Aftermath, place: number, key: string, item: JsonObject): void {
  const {
    wishes,
    holders,
    sent: { exchange },
  } = aftermath
  const userId = wishes[place]?.userId ?? ''
  const expected = !wasStored(aftermath, place) ? 'error' : userId === '' ? 'created' : 'updated'
  const judge = (clause: ClauseId, holds: boolean, field: string, wanted: Json, message: string): void => {
    context.verdict.expect(
      clause,
      holds,
      () => ({ at: `/response/body/${key}/${field}`, expected: wanted, received: item[field] ?? null, message }),
      { exchanges: [exchange] },
    )
  }
  judge(
    'SYNC-7/status-tells-the-outcome',
    item.status === expected,
    'status',
    expected,
    'the status of a result does not tell what became of its entry',
  )
  if (expected === 'error') return
  const id = userId === '' ? idText(holders[place]?.[0]?.id) : userId
  judge('SYNC-7/id-of-the-user', item.id === id, 'id', id, 'a result does not have the id of the user as text')
}
