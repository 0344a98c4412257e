import { userField } from '../../catalogue/index.js'
import { bodyOf, counted, type ClauseId } from '../../findings/index.js'
import { isObject, type Json, type JsonObject, sameJson, stringifyJson } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { stableData } from '../engine/stable-data.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { type BatchReadBack, wasStored } from './read-back.js'
import { entryKeyOf, type SyncOutcome } from './result.js'

export const listClauses: readonly ClauseId[] = [
  'SYNC-3/each-entry-in-one-list',
  'SYNC-3/entities-in-request-order',
  'SYNC-3/entity-agrees-with-show',
  'SYNC-3/error-echoes-the-entry',
]

/**
 * Judges an answer that should be lists of entities and errors (SYNC-3). A check judges what the answer shows alone.
 */
export function judgeLists(verdict: ClauseVerdict, readBack: BatchReadBack): void {
  const {
    expectedEntries,
    sent: { exchange, result },
  } = readBack
  const evidence = { exchanges: [exchange] }
  const entities = result.all.filter(({ status }) => status !== 'error')
  const errors = result.all.filter(({ status }) => status === 'error')
  const ids = entities.map(({ id }) => id)
  const once =
    result.shape === 'lists' && result.all.length === expectedEntries.length && new Set(ids).size === ids.length
  verdict.expect(
    'SYNC-3/each-entry-in-one-list',
    once,
    () => ({
      at: '/response/body',
      expected: `${counted(expectedEntries.length, 'entry', 'entries')}, each once`,
      received: [
        `${counted(entities.length, 'entity', 'entities')} of ${counted(new Set(ids).size, 'user')}`,
        counted(errors.length, 'error'),
      ].join(', '),
      message: 'the answer does not account for each entry of the batch once',
    }),
    evidence,
  )
  const places = entities.map(entity => result.outcomes.indexOf(entity)).filter(index => index >= 0)
  if (places.length < 2)
    verdict.skip('SYNC-3/entities-in-request-order', 'baseline-refused', 'there are not two entities')
  else {
    verdict.expect(
      'SYNC-3/entities-in-request-order',
      places.every((index, i) => i === 0 || index > (places[i - 1] ?? -1)),
      () => ({
        at: '/response/body/entities',
        expected: places.toSorted((a, b) => a - b),
        received: places,
        message: 'the entities do not stand in the order of their entries',
      }),
      evidence,
    )
  }
  judgeEntities(verdict, readBack, entities)
  if (errors.length === 0)
    verdict.skip('SYNC-3/error-echoes-the-entry', 'baseline-refused', 'no entry ended as an error')
  for (const error of errors) judgeError(verdict, readBack, error)
}

const empty = (value: Json): boolean => value === null || value === ''
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : stringifyJson(value ?? null))

function judgeEntities(verdict: ClauseVerdict, { shows, sent }: BatchReadBack, entities: readonly SyncOutcome[]): void {
  const clause = 'SYNC-3/entity-agrees-with-show'
  for (const { id, fields, at } of entities) {
    const show = shows.get(id)
    const user = show === undefined ? undefined : bodyOf(show)
    if (show?.response?.status !== 200 || !isObject(user)) continue
    const [entity, shown] = [stableData(fields), stableData(user)]
    if (!isObject(entity) || !isObject(shown)) continue
    const wrong = Object.keys(entity)
      .filter(field => Object.hasOwn(shown, field))
      .filter(
        field =>
          !sameJson(entity[field], shown[field]) && !(empty(entity[field] ?? null) && empty(shown[field] ?? null)),
      )
    if (wrong.length === 0) verdict.pass(clause)
    for (const field of wrong) {
      const observation = {
        at: `${at}/${field}`,
        expected: shown[field] ?? null,
        received: entity[field] ?? null,
        message: `the entity has another ${field} than show`,
      }
      verdict.fail(clause, observation, { exchanges: [show, sent.exchange], comparedWith: [show] })
    }
  }
  verdict.skip(clause, 'baseline-refused', 'no entity is of a user that is shown')
}

function judgeError(
  verdict: ClauseVerdict,
  { expectedEntries, sent: { exchange, result } }: BatchReadBack,
  error: SyncOutcome,
): void {
  const entry = expectedEntries[result.outcomes.indexOf(error)]?.entry
  const lost =
    entry === undefined
      ? [userField.jobTitle]
      : Object.keys(entry).filter(field => textOf(error.fields[field]) !== textOf(entry[field]))
  verdict.expect(
    'SYNC-3/error-echoes-the-entry',
    lost.length === 0,
    () => ({
      at: error.at,
      expected: 'the attributes sent',
      received: { missing: lost },
      message: 'an error does not have the attributes that were sent for its entry',
    }),
    { exchanges: [exchange] },
  )
}

const ORIGIN = 'SYNC-7/keyed-by-origin-id'

export const mapClauses: readonly ClauseId[] = [
  ORIGIN,
  'SYNC-7/keyed-by-id',
  'SYNC-7/keyed-by-place',
  'SYNC-7/status-tells-the-outcome',
  'SYNC-7/id-of-the-user',
]

/**
 * Judges an answer that should be a map of results (SYNC-7). One with lists instead breaks the clause about the shape,
 * which a check judges.
 */
export function judgeMap(verdict: ClauseVerdict, readBack: BatchReadBack): void {
  const {
    expectedEntries,
    sent: { exchange, result },
  } = readBack
  const body = bodyOf(exchange)
  if (result.shape !== 'map' || !isObject(body)) {
    for (const clause of mapClauses) verdict.skip(clause, 'baseline-refused', 'the answer is no map')
    return
  }
  expectedEntries.forEach(({ entry }, index) => {
    const key = entryKeyOf(entry, index)
    const clause =
      entry[userField.originId] !== undefined
        ? ORIGIN
        : entry.id !== undefined
          ? 'SYNC-7/keyed-by-id'
          : 'SYNC-7/keyed-by-place'
    const item = body[key]
    verdict.expect(
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
    if (isObject(item)) judgeItem(verdict, readBack, index, key, item)
  })
  for (const clause of mapClauses)
    verdict.skip(clause, 'baseline-refused', 'no result that could show it stands under its key')
}

function judgeItem(
  verdict: ClauseVerdict,
  readBack: BatchReadBack,
  index: number,
  key: string,
  item: JsonObject,
): void {
  const {
    expectedEntries,
    holders,
    sent: { exchange },
  } = readBack
  const userId = expectedEntries[index]?.userId ?? ''
  const expected = !wasStored(readBack, index) ? 'error' : userId === '' ? 'created' : 'updated'
  const judge = (clause: ClauseId, holds: boolean, field: string, wanted: Json, message: string): void => {
    verdict.expect(
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
  const id = userId === '' ? idText(holders[index]?.[0]?.id) : userId
  judge('SYNC-7/id-of-the-user', item.id === id, 'id', id, 'a result does not have the id of the user as text')
}
