import { bodyOf, isObject, type ClauseId, type Json, type JsonObject } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'
import { idText } from '../directory.js'
import { keyOf } from './result.js'
import { wasStored, type Aftermath } from './read-back.js'

const SHAPE = 'SYNC-7/map-of-maps-of-strings'
const details = [
  'SYNC-7/keyed-by-origin-id', 'SYNC-7/keyed-by-id', 'SYNC-7/keyed-by-place', 'SYNC-7/status-tells-the-outcome',
  'SYNC-7/id-of-the-user', 'SYNC-7/error-names-the-field',
] as const satisfies readonly ClauseId[]

export const mapClauses: readonly ClauseId[] = [SHAPE, ...details]

/** Judges an answer that should be a map of maps of texts (SYNC-7). One in the shape of SYNC-3 breaks the first clause alone. */
export function judgeMap(context: ScenarioContext, aftermath: Aftermath): void {
  if (!context.judges(SHAPE)) return
  const { wishes, sent: { exchange, result } } = aftermath
  const body = bodyOf(exchange)
  const map = isObject(body) && result.shape === 'map' ? body : {}
  const texts = Object.values(map).every(item => isObject(item) && Object.values(item).every(value => typeof value === 'string'))
  context.expect(SHAPE, result.shape === 'map' && texts, () => ({
    at: '/response/body', expected: 'an object of objects of texts', received: result.shape === 'lists' ? 'entities and errors' : 'something else',
    message: 'the answer is no map of maps of texts',
  }), { exchanges: [exchange] })
  if (result.shape !== 'map') {
    for (const clause of details) context.skip(clause, 'baseline-refused', 'the answer is no map')
    return
  }
  wishes.forEach(({ entry }, place) => {
    const key = keyOf(entry, place)
    const clause = entry.origin_id !== undefined ? 'SYNC-7/keyed-by-origin-id' : entry.id !== undefined ? 'SYNC-7/keyed-by-id' : 'SYNC-7/keyed-by-place'
    const item = map[key]
    context.expect(clause, isObject(item), () => ({
      at: '/response/body', expected: { key }, received: { keys: Object.keys(map).slice(0, 12) }, message: 'the result of an entry does not stand under its key',
    }), { exchanges: [exchange] })
    if (isObject(item)) judgeItem(context, aftermath, place, key, item)
  })
  for (const clause of details) context.skip(clause, 'baseline-refused', 'no result that could show it stands under its key')
}

function judgeItem(context: ScenarioContext, aftermath: Aftermath, place: number, key: string, item: JsonObject): void {
  const { wishes, holders, sent: { exchange } } = aftermath
  const userId = wishes[place]?.userId ?? ''
  const expected = !wasStored(aftermath, place) ? 'error' : userId === '' ? 'created' : 'updated'
  const judge = (clause: ClauseId, holds: boolean, field: string, wanted: Json, message: string): void => {
    context.expect(clause, holds, () => ({ at: `/response/body/${key}/${field}`, expected: wanted, received: item[field] ?? null, message }), { exchanges: [exchange] })
  }
  judge('SYNC-7/status-tells-the-outcome', item.status === expected, 'status', expected, 'the status of a result does not tell what became of its entry')
  if (expected === 'error') {
    const named = Object.entries(item).some(([field, message]) => field !== 'status' && typeof message === 'string' && message !== '')
    judge('SYNC-7/error-names-the-field', named, '', 'a field with a message', 'a result that is an error names no field')
    return
  }
  const id = userId === '' ? idText(holders[place]?.[0]?.id) : userId
  judge('SYNC-7/id-of-the-user', item.id === id, 'id', id, 'a result does not have the id of the user as text')
}
