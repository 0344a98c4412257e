import { userField } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idNumber, idText, listed } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import {
  anyBatchFormat,
  type BatchUsers,
  idsOfUsers,
  newMark,
  sendBatch,
  type SentBatch,
  takeBatchUsers,
} from './batch.js'

const LATER = 'SYNC-7/later-entry-wins'
const UNIQUE = 'SYNC-8/unique-in-the-company'

/**
 * Where two entries share a key, the result is that of the later one (SYNC-7). An origin id stays unique in a company,
 * even if an entry claims that of another user (SYNC-8).
 */
export const repeatedKeys = defineScenario({
  id: 'repeated-keys',
  clauses: [LATER, UNIQUE],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 4,
  async run(context) {
    const batchFormat = await anyBatchFormat(context)
    const batchUsers = await takeBatchUsers(context)
    const mark = newMark(context)
    const entries = entriesFor(batchUsers, mark)
    const sent = await sendBatch(context, batchFormat, entries, idsOfUsers(batchUsers))
    if (sent.exchange.response?.status !== 200)
      throw new SkipError('baseline-refused', 'the batch was not answered with 200')
    judgeLater(context.verdict, batchUsers, sent)
    await judgeUnique(context, batchUsers.second.originId, sent)
  },
})

/** For one user a sound entry before a bad one, for another a bad one before a sound one. */
function entriesFor({ first, second, moving, still }: BatchUsers, mark: string): readonly JsonObject[] {
  const bad = { [userField.email]: `${mark}no-at` }
  const entries: readonly JsonObject[] = [
    { id: idNumber(first.id) },
    { id: idNumber(first.id), ...bad },
    { id: idNumber(moving.id), ...bad },
    { id: idNumber(moving.id) },
    { id: idNumber(still.id), [userField.originId]: second.originId },
  ]
  return entries.map((entry, n) => ({ [userField.jobTitle]: `${mark}${n}`, ...entry }))
}

function judgeLater(verdict: ClauseVerdict, { first, moving }: BatchUsers, { exchange, result }: SentBatch): void {
  const body = bodyOf(exchange)
  if (result.shape !== 'map' || !isObject(body)) return verdict.skip(LATER, 'baseline-refused', 'the answer is no map')
  for (const [id, expected] of [
    [first.id, 'error'],
    [moving.id, 'updated'],
  ] as const) {
    const item = body[id]
    if (!isObject(item)) continue
    verdict.expect(
      LATER,
      item.status === expected,
      () => ({
        at: `/response/body/${id}/status`,
        expected,
        received: item.status ?? null,
        message: 'where two entries share a key, the result is not that of the later one',
      }),
      { exchanges: [exchange] },
    )
  }
  verdict.skip(LATER, 'baseline-refused', 'no result stands under the id of its entry')
}

async function judgeUnique(context: ScenarioContext, originId: string, { exchange }: SentBatch): Promise<void> {
  const list = context.directory.listOf(context.operation.version, 'all')
  const found = await context.api.send({ operation: list, query: [[`filters[${userField.originId}]`, originId]] })
  if (found.response?.status !== 200)
    throw new SkipError('baseline-refused', 'the list cannot be filtered by origin id')
  const ids = listed(found)
    .filter(user => user[userField.originId] === originId)
    .map(user => idText(user.id))
  context.verdict.expect(
    UNIQUE,
    ids.length <= 1,
    () => ({
      at: '/response/body',
      expected: 'one user',
      received: ids,
      message: 'after a batch two users of the company have the same origin id',
    }),
    { exchanges: [exchange, found] },
  )
}
