import { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { idNumber, idText, listed } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import {
  anyBatchFormat,
  type BatchFormat,
  type BatchUsers,
  idsOfUsers,
  mixedEntries,
  namesNobody,
  newMark,
  sendBatch,
  type SentBatch,
  takeBatchUsers,
} from './batch.js'
import { judgeLists, judgeMap, listClauses, mapClauses } from './judge-answer.js'
import { judgeKeys, keyClauses } from './judge-keys.js'
import {
  type BatchReadBack,
  endsAsError,
  holdersOf,
  readBackBatch,
  searchMark,
  shownUser,
  titleOf,
  wasStored,
} from './read-back.js'

const GOOD = 'SYNC-4/good-entries-are-carried-out'
const BAD = 'SYNC-4/bad-entry-stores-nothing'
const AGAIN = 'SYNC-6/second-time-creates-nothing'

/**
 * Each entry of a batch finds its user by its keys (SYNC-2), is accounted for in the answer (SYNC-1, SYNC-3, SYNC-7),
 * and is carried out whatever its neighbours are (SYNC-4). Sent again, entries by origin id create nobody (SYNC-6), and
 * one whose id is nobody's does not fall back on its origin id. One batch with entries of every kind is read back once.
 */
export const mixedBatch = defineScenario({
  id: 'mixed-batch',
  clauses: ['SYNC-1/bad-entries-still-200', ...keyClauses, ...listClauses, ...mapClauses, GOOD, BAD, AGAIN],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 13.4,
  async run(context) {
    const batchFormat = await anyBatchFormat(context)
    const batchUsers = await takeBatchUsers(context)
    const mark = newMark(context)
    const expectedEntries = mixedEntries(context, mark, batchUsers)
    const sent = await sendBatch(
      context,
      batchFormat,
      expectedEntries.map(({ entry }) => entry),
      idsOfUsers(batchUsers),
    )
    const answered = context.verdict.expectStatus(
      'SYNC-1/bad-entries-still-200',
      sent.exchange,
      [200],
      'a batch with bad entries in it is not answered with 200',
    )
    const readBack = await readBackBatch(context, mark, expectedEntries, sent, idsOfUsers(batchUsers))
    judgeNeighbours(context.verdict, readBack)
    if (!answered) throw new SkipError('baseline-refused', 'the batch was not answered with 200')
    judgeKeys(context.verdict, readBack)
    judgeLists(context.verdict, readBack)
    judgeMap(context.verdict, readBack)
    await judgeRepetition(context, readBack, batchFormat, mark, batchUsers)
  },
})

/**
 * SYNC-4: sound entries are carried out beside bad ones. That entries by id alone are carried out was seen when the
 * body formats were learnt.
 */
function judgeNeighbours(verdict: ClauseVerdict, readBack: BatchReadBack): void {
  const { expectedEntries, sent, search, shows } = readBack
  expectedEntries.forEach((expected, index) => {
    const show = shows.get(expected.userId)
    if (expected.outcome === 'updated' && expected.entry.id !== undefined && show !== undefined) {
      const received = shownUser(readBack, expected.userId)[userField.jobTitle] ?? null
      verdict.expect(
        GOOD,
        received === titleOf(expected),
        () => ({
          at: `/response/body/${userField.jobTitle}`,
          expected: titleOf(expected),
          received,
          message: 'a sound entry is not carried out beside a bad one',
        }),
        { exchanges: [sent.exchange, show] },
      )
    }
    if (expected.outcome !== 'error' || (sent.exchange.response?.status === 200 && !endsAsError(readBack, index)))
      return
    verdict.expect(
      BAD,
      !wasStored(readBack, index),
      () => ({
        at: '/response/body',
        expected: 'nobody with its values',
        received: 'a user with its values',
        message: 'an entry that ended as an error is stored',
      }),
      { exchanges: [sent.exchange, search] },
    )
  })
  const batchUsers = expectedEntries.filter(({ userId }) => userId !== '').map(({ userId }) => userId)
  const mark = titleOf(expectedEntries[0]).slice(0, -1)
  for (const [id, show] of shows) {
    const user = shownUser(readBack, id)
    const strays = [userField.email, userField.city].filter(field => String(user[field] ?? '').includes(mark))
    if (
      batchUsers.includes(id) ||
      (user[userField.jobTitle] !== undefined && String(user[userField.jobTitle]).startsWith(mark))
    )
      continue
    verdict.expect(
      BAD,
      strays.length === 0,
      () => ({
        at: `/response/body/${strays[0] ?? ''}`,
        expected: 'the value of before',
        received: user[strays[0] ?? ''] ?? null,
        message: 'a field of an entry that ended as an error is stored',
      }),
      { exchanges: [sent.exchange, show] },
    )
  }
  verdict.skip(BAD, 'baseline-refused', 'no entry ended as an error')
}

/** SYNC-6: entries by origin id sent again meet the users of the first time. */
async function judgeRepetition(
  context: ScenarioContext,
  readBack: BatchReadBack,
  batchFormat: BatchFormat,
  mark: string,
  batchUsers: BatchUsers,
): Promise<void> {
  const { expectedEntries, holders } = readBack
  const ids = idsOfUsers(batchUsers)
  const byOrigin = expectedEntries.filter(
    ({ entry, outcome: outcome }) =>
      entry.id === undefined && entry[userField.originId] !== undefined && outcome !== 'error',
  )
  const first = byOrigin.map(expected =>
    (holders[expectedEntries.indexOf(expected)] ?? []).map(user => idText(user.id)),
  )
  if (first.some(ids => ids.length !== 1))
    return context.verdict.skip(
      AGAIN,
      'baseline-refused',
      'the first time the batch did not meet one user for each origin id',
    )
  const again = byOrigin.map(({ entry }) => entry)
  const astray = idOfNobody(context, readBack, batchFormat, batchUsers)
  const sent = await sendBatch(context, batchFormat, [...again, ...astray], new Set([...ids, ...first.flat()]))
  if (astray.length > 0) judgeAstray(context.verdict, sent, again.length)
  const search = await searchMark(context, mark)
  for (const user of listed(search)) {
    const id = idText(user.id)
    if (!ids.has(id) && String(user[userField.jobTitle]).startsWith(mark))
      context.users.adopt({ id, email: String(user[userField.email] ?? '') })
  }
  byOrigin.forEach((expected, index) => {
    const found = holdersOf(search, titleOf(expected)).map(user => idText(user.id))
    const known = first[index]?.[0] ?? ''
    const told = sent.result.outcomes[index]
    context.verdict.expect(
      AGAIN,
      found.length === 1 &&
        found[0] === known &&
        told?.status !== 'error' &&
        (told === undefined || told.id === '' || told.id === known),
      () => ({
        at: '/response/body',
        expected: { users: 1, result: 'updated' },
        received: { users: found.length, result: told?.status ?? null },
        message: 'the same batch by origin id sent again does not meet the user of the first time alone',
      }),
      { exchanges: [sent.exchange, search] },
    )
  })
}

/**
 * An entry with the id of nobody and the origin id of an own user, which that user has already. Only a target that has
 * just refused the id alone gets it: it takes the id for nobody else.
 */
function idOfNobody(
  context: ScenarioContext,
  readBack: BatchReadBack,
  { style }: BatchFormat,
  { first }: BatchUsers,
): readonly JsonObject[] {
  const nobody = readBack.expectedEntries.findIndex(namesNobody)
  // with `updates[][field]` its id would belong to the entry before
  if (style === 'brackets' || !endsAsError(readBack, nobody)) return []
  return [{ id: idNumber(unknownId(context, 1)), [userField.originId]: first.originId }]
}

/** The id decides, so the entry is an error although its origin id is known (SYNC-2). */
function judgeAstray(verdict: ClauseVerdict, { exchange, result }: SentBatch, index: number): void {
  if (result.shape === 'none') return
  const status =
    result.outcomes[index]?.status ?? (result.all.some(one => one.status === 'error') ? 'error' : 'no error')
  verdict.expect(
    'SYNC-2/id-decides-over-origin',
    status === 'error',
    () => ({
      at: result.outcomes[index]?.at ?? '/response/body',
      expected: 'an error',
      received: status,
      message: 'an entry with the id of nobody finds the user of its origin id',
    }),
    { exchanges: [exchange] },
  )
}
