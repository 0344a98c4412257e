import { userField } from '../../catalogue/index.js'
import { counted, type ClauseId, type Exchange } from '../../findings/index.js'
import type { Json } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { namesNobody } from './batch.js'
import { type BatchReadBack, endsAsError, shownUser, titleOf } from './read-back.js'

export const keyClauses: readonly ClauseId[] = [
  'SYNC-2/no-key-creates',
  'SYNC-2/known-id-updates',
  'SYNC-2/unknown-id-is-error',
  'SYNC-2/known-origin-updates',
  'SYNC-2/unknown-origin-creates',
  'SYNC-2/id-decides-over-origin',
  'SYNC-2/id-with-origin-sets-origin',
]

/** Finds an entry by the keys it has and by what should become of it. */
const entryWith =
  (id: boolean, origin: boolean, outcome: string) =>
  ({ expectedEntries }: BatchReadBack): number =>
    expectedEntries.findIndex(
      expected =>
        (expected.entry.id !== undefined) === id &&
        (expected.entry[userField.originId] !== undefined) === origin &&
        expected.outcome === outcome,
    )

/** Judges how entries found their users (SYNC-2), by what is stored afterwards and by the errors of the answer. */
export function judgeKeys(verdict: ClauseVerdict, readBack: BatchReadBack): void {
  judgeCreated(verdict, readBack, 'SYNC-2/no-key-creates', entryWith(false, false, 'created')(readBack))
  judgeUpdated(verdict, readBack, 'SYNC-2/known-id-updates', entryWith(true, false, 'updated')(readBack))
  judgeError(verdict, readBack, 'SYNC-2/unknown-id-is-error', readBack.expectedEntries.findIndex(namesNobody))
  judgeUpdated(verdict, readBack, 'SYNC-2/known-origin-updates', entryWith(false, true, 'updated')(readBack))
  judgeCreated(verdict, readBack, 'SYNC-2/unknown-origin-creates', entryWith(false, true, 'created')(readBack))
  const both = entryWith(true, true, 'updated')(readBack)
  judgeUpdated(verdict, readBack, 'SYNC-2/id-decides-over-origin', both)
  judgeOrigin(verdict, readBack, 'SYNC-2/id-with-origin-sets-origin', both)
}

function expectKey(
  verdict: ClauseVerdict,
  clause: ClauseId,
  holds: boolean,
  seen: { expected: Json; received: Json; at: string; message: string },
  exchanges: readonly Exchange[],
): void {
  verdict.expect(clause, holds, () => seen, { exchanges })
}

const idsOf = (readBack: BatchReadBack, index: number): string[] =>
  (readBack.holders[index] ?? []).map(user => idText(user.id))

function judgeCreated(verdict: ClauseVerdict, readBack: BatchReadBack, clause: ClauseId, index: number): void {
  const { sent, search, shows, expectedEntries } = readBack
  const ids = idsOf(readBack, index)
  const [id = ''] = ids
  const known = expectedEntries.some(({ userId }) => userId === id)
  expectKey(
    verdict,
    clause,
    ids.length === 1 && !known && sent.result.outcomes[index]?.status !== 'error',
    {
      at: '/response/body',
      expected: 'one new user',
      received:
        ids.length === 0
          ? 'nobody'
          : known
            ? 'a user that was there before'
            : `${counted(ids.length, 'user')}, ${sent.result.outcomes[index]?.status ?? 'no result'}`,
      message: 'an entry that should create one user does not',
    },
    [sent.exchange, search],
  )
  const origin = expectedEntries[index]?.entry[userField.originId]
  const show = shows.get(id)
  if (origin === undefined || show === undefined) return
  const received = shownUser(readBack, id)[userField.originId] ?? null
  expectKey(
    verdict,
    clause,
    received === origin,
    {
      at: `/response/body/${userField.originId}`,
      expected: origin,
      received,
      message: 'a user created by origin id does not have it',
    },
    [sent.exchange, show],
  )
}

function judgeUpdated(verdict: ClauseVerdict, readBack: BatchReadBack, clause: ClauseId, index: number): void {
  const { sent, search, shows, expectedEntries } = readBack
  const { userId } = expectedEntries[index] ?? { userId: '' }
  const title = titleOf(expectedEntries[index])
  const show = shows.get(userId)
  if (show === undefined) return
  const received = shownUser(readBack, userId)[userField.jobTitle] ?? null
  const held = received === title
  expectKey(
    verdict,
    clause,
    held,
    {
      at: `/response/body/${userField.jobTitle}`,
      expected: title,
      received,
      message: 'an entry that should update a user does not',
    },
    [sent.exchange, show],
  )
  const others = idsOf(readBack, index).filter(id => id !== userId)
  if (!held && others.length === 0) return
  expectKey(
    verdict,
    clause,
    others.length === 0,
    {
      at: '/response/body',
      expected: 'nobody else',
      received: `${others.length} other users`,
      message: 'an entry that should update a user writes to another one',
    },
    [sent.exchange, search],
  )
}

function judgeError(verdict: ClauseVerdict, readBack: BatchReadBack, clause: ClauseId, index: number): void {
  const { sent } = readBack
  expectKey(
    verdict,
    clause,
    endsAsError(readBack, index),
    {
      at: sent.result.outcomes[index]?.at ?? '/response/body',
      expected: 'an error',
      received: sent.result.outcomes[index]?.status ?? 'no result',
      message: 'an entry with the id of nobody does not end as an error',
    },
    [sent.exchange],
  )
}

function judgeOrigin(verdict: ClauseVerdict, readBack: BatchReadBack, clause: ClauseId, index: number): void {
  const expectedEntry = readBack.expectedEntries[index]
  const show = readBack.shows.get(expectedEntry?.userId ?? '')
  if (expectedEntry === undefined || show === undefined) return
  const received = shownUser(readBack, expectedEntry.userId)[userField.originId] ?? null
  const expected = expectedEntry.entry[userField.originId] ?? null
  expectKey(
    verdict,
    clause,
    received === expected,
    {
      at: `/response/body/${userField.originId}`,
      expected,
      received,
      message: 'the origin id sent beside an id is not set',
    },
    [readBack.sent.exchange, show],
  )
}
