import type { ClauseId, Exchange } from '../../findings/index.js'
import type { Json } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { type Aftermath, endsAsError, shownUser, titleAt, wasStored } from './read-back.js'

export const keyClauses: readonly ClauseId[] = [
  'SYNC-2/no-key-creates',
  'SYNC-2/known-id-updates',
  'SYNC-2/unknown-id-is-error',
  'SYNC-2/known-origin-updates',
  'SYNC-2/unknown-origin-creates',
  'SYNC-2/id-decides-over-origin',
  'SYNC-2/id-with-origin-sets-origin',
]

/** What the keys of an entry are, by which it is found among the wishes. */
const has =
  (id: boolean, origin: boolean, fate: string) =>
  ({ wishes }: Aftermath): number =>
    wishes.findIndex(
      wish =>
        (wish.entry.id !== undefined) === id && (wish.entry.origin_id !== undefined) === origin && wish.fate === fate,
    )

/** Judges how entries found their users (SYNC-2), by what is stored afterwards and by what the answer calls an error. */
export function judgeKeys(context: ScenarioContext, aftermath: Aftermath): void {
  judgeCreated(context, aftermath, 'SYNC-2/no-key-creates', has(false, false, 'created')(aftermath))
  judgeUpdated(context, aftermath, 'SYNC-2/known-id-updates', has(true, false, 'updated')(aftermath))
  judgeError(context, aftermath, 'SYNC-2/unknown-id-is-error', has(true, false, 'error')(aftermath))
  judgeUpdated(context, aftermath, 'SYNC-2/known-origin-updates', has(false, true, 'updated')(aftermath))
  judgeCreated(context, aftermath, 'SYNC-2/unknown-origin-creates', has(false, true, 'created')(aftermath))
  const both = has(true, true, 'updated')(aftermath)
  judgeUpdated(context, aftermath, 'SYNC-2/id-decides-over-origin', both)
  judgeError(context, aftermath, 'SYNC-2/id-decides-over-origin', has(true, true, 'error')(aftermath))
  judgeOrigin(context, aftermath, 'SYNC-2/id-with-origin-sets-origin', both)
}

function tell(
  context: ScenarioContext,
  clause: ClauseId,
  holds: boolean,
  seen: { expected: Json; received: Json; at: string; message: string },
  exchanges: readonly Exchange[],
): void {
  context.verdict.expect(clause, holds, () => seen, { exchanges })
}

const idsOf = (aftermath: Aftermath, place: number): string[] =>
  (aftermath.holders[place] ?? []).map(user => idText(user.id))

function judgeCreated(context: ScenarioContext, aftermath: Aftermath, clause: ClauseId, place: number): void {
  const { sent, search, shows, wishes } = aftermath
  const ids = idsOf(aftermath, place)
  const [id = ''] = ids
  const known = wishes.some(({ userId }) => userId === id)
  tell(
    context,
    clause,
    ids.length === 1 && !known && sent.result.outcomes[place]?.status !== 'error',
    {
      at: '/response/body',
      expected: 'one new user',
      received:
        ids.length === 0
          ? 'nobody'
          : known
            ? 'a user that was there before'
            : `${ids.length} users, ${sent.result.outcomes[place]?.status ?? 'no result'}`,
      message: 'an entry that should create one user does not',
    },
    [sent.exchange, search],
  )
  const origin = wishes[place]?.entry.origin_id
  const show = shows.get(id)
  if (origin === undefined || show === undefined) return
  const received = shownUser(aftermath, id).origin_id ?? null
  tell(
    context,
    clause,
    received === origin,
    {
      at: '/response/body/origin_id',
      expected: origin,
      received,
      message: 'a user created by origin id does not have it',
    },
    [sent.exchange, show],
  )
}

function judgeUpdated(context: ScenarioContext, aftermath: Aftermath, clause: ClauseId, place: number): void {
  const { sent, search, shows, wishes } = aftermath
  const { userId } = wishes[place] ?? { userId: '' }
  const title = titleAt(wishes[place])
  const show = shows.get(userId)
  if (show === undefined) return
  const received = shownUser(aftermath, userId).job_title ?? null
  const held = received === title
  tell(
    context,
    clause,
    held,
    {
      at: '/response/body/job_title',
      expected: title,
      received,
      message: 'an entry that should update a user does not',
    },
    [sent.exchange, show],
  )
  const others = idsOf(aftermath, place).filter(id => id !== userId)
  if (!held && others.length === 0) return
  tell(
    context,
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

function judgeError(context: ScenarioContext, aftermath: Aftermath, clause: ClauseId, place: number): void {
  const { sent, search } = aftermath
  tell(
    context,
    clause,
    endsAsError(aftermath, place),
    {
      at: sent.result.outcomes[place]?.at ?? '/response/body',
      expected: 'an error',
      received: sent.result.outcomes[place]?.status ?? 'no result',
      message: 'an entry with the id of nobody does not end as an error',
    },
    [sent.exchange],
  )
  if (wasStored(aftermath, place)) {
    context.verdict.fail(
      clause,
      {
        at: '/response/body',
        expected: 'nobody',
        received: 'a user with its values',
        message: 'an entry with the id of nobody is stored',
      },
      { exchanges: [sent.exchange, search] },
    )
  }
}

function judgeOrigin(context: ScenarioContext, aftermath: Aftermath, clause: ClauseId, place: number): void {
  const wish = aftermath.wishes[place]
  const show = aftermath.shows.get(wish?.userId ?? '')
  if (wish === undefined || show === undefined) return
  const received = shownUser(aftermath, wish.userId).origin_id ?? null
  const expected = wish.entry.origin_id ?? null
  tell(
    context,
    clause,
    received === expected,
    { at: '/response/body/origin_id', expected, received, message: 'the origin id sent beside an id is not set' },
    [aftermath.sent.exchange, show],
  )
}
