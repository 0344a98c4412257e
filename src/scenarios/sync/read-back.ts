import { searchQuery } from '../engine/directory.js'
import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idText, listed } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import type { ExpectedEntry, SentBatch } from './batch.js'

/** A mixed batch, its answer, and what it stored. */
export interface BatchReadBack {
  readonly expectedEntries: readonly ExpectedEntry[]
  readonly sent: SentBatch
  /** Search for the mark: all users that an entry wrote to or created. */
  readonly search: Exchange
  /** Users with the title of an entry, by index of the entry. */
  readonly holders: readonly (readonly JsonObject[])[]
  /** Shows after the batch, by id: the users of the batch and those it created. */
  readonly shows: ReadonlyMap<string, Exchange>
}

export const titleOf = (expected: ExpectedEntry | undefined): string =>
  String(expected?.entry[userField.jobTitle] ?? '')

/**
 * All users with a title that begins with the mark.
 * @throws SkipError where the search is refused.
 */
export async function searchMark(context: ScenarioContext, mark: string): Promise<Exchange> {
  const list = context.directory.listOf(context.operation.version, 'all')
  const search = await context.api.send({
    operation: list,
    query: searchQuery(mark),
  })
  if (search.response?.status !== 200)
    throw new SkipError('baseline-refused', 'the list cannot be searched for what was written')
  return search
}

/** Whoever has a title; nobody where the entry has none. */
export const holdersOf = (search: Exchange, title: string): readonly JsonObject[] =>
  title === '' ? [] : listed(search).filter(user => user[userField.jobTitle] === title)

/** Reads back what a batch stored, and adopts the users it created. */
export async function readBackBatch(
  context: ScenarioContext,
  mark: string,
  expectedEntries: readonly ExpectedEntry[],
  sent: SentBatch,
  batchUsers: ReadonlySet<string>,
): Promise<BatchReadBack> {
  const search = await searchMark(context, mark)
  const created = listed(search).filter(user => idText(user.id) !== '' && !batchUsers.has(idText(user.id)))
  for (const user of created) {
    const email = String(
      user[userField.email] ??
        expectedEntries.find(expected => titleOf(expected) === user[userField.jobTitle])?.entry[userField.email] ??
        '',
    )
    context.users.adopt({ id: idText(user.id), email })
  }
  const show = context.directory.showBeside(context.operation)
  const shows = new Map<string, Exchange>()
  for (const id of [...batchUsers, ...created.map(user => idText(user.id))])
    shows.set(id, await context.api.send({ operation: show, path: { id } }))
  return {
    expectedEntries,
    sent,
    search,
    holders: expectedEntries.map(expected => holdersOf(search, titleOf(expected))),
    shows,
  }
}

/** The user as shown after the batch; empty where it is not shown. */
export function shownUser({ shows }: BatchReadBack, id: string): JsonObject {
  const exchange = shows.get(id)
  const body = exchange === undefined ? undefined : bodyOf(exchange)
  return exchange?.response?.status === 200 && isObject(body) ? body : {}
}

/** Was the entry stored, for the right user or another? */
export function wasStored(readBack: BatchReadBack, index: number): boolean {
  const title = titleOf(readBack.expectedEntries[index])
  if (title === '') return false
  return (
    (readBack.holders[index] ?? []).length > 0 ||
    [...readBack.shows.keys()].some(id => shownUser(readBack, id)[userField.jobTitle] === title)
  )
}

/**
 * Does the answer say that the entry failed? Where nothing in it can be assigned to the entry, the number of errors
 * tells.
 */
export function endsAsError({ expectedEntries, sent: { result } }: BatchReadBack, index: number): boolean {
  const outcome = result.outcomes[index]
  if (outcome !== undefined) return outcome.status === 'error'
  return (
    result.all.filter(({ status }) => status === 'error').length >=
    expectedEntries.filter(({ outcome: outcome }) => outcome === 'error').length
  )
}
