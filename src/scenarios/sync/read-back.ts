import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idText, listed } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import type { Sent, Wish } from './batch.js'

/** A mixed batch, its answer, and what it left behind. */
export interface Aftermath {
  readonly wishes: readonly Wish[]
  readonly sent: Sent
  /** Search for the mark: everybody whom an entry of the batch wrote to, or created. */
  readonly search: Exchange
  /** Users that carry the title of an entry, by place of the entry. */
  readonly holders: readonly (readonly JsonObject[])[]
  /** Shows after the batch, by id: the cast and whoever was created. */
  readonly shows: ReadonlyMap<string, Exchange>
}

export const titleAt = (wish: Wish | undefined): string => String(wish?.entry.job_title ?? '')

/** Everybody who has a title that begins with the mark. @throws SkipError where the search is refused. */
export async function searchMark(context: ScenarioContext, mark: string): Promise<Exchange> {
  const list = context.directory.listOf(context.operation.version, 'all')
  const search = await context.api.send({
    operation: list,
    query: [
      ['filters[search]', mark],
      ['per_page', '100'],
    ],
  })
  if (search.response?.status !== 200)
    throw new SkipError('baseline-refused', 'the list cannot be searched for what was written')
  return search
}

export const holdersOf = (search: Exchange, title: string): readonly JsonObject[] =>
  listed(search).filter(user => user.job_title === title)

/** Reads back what a batch did; whoever it created is adopted. */
export async function readBack(
  context: ScenarioContext,
  mark: string,
  wishes: readonly Wish[],
  sent: Sent,
  cast: ReadonlySet<string>,
): Promise<Aftermath> {
  const search = await searchMark(context, mark)
  const born = listed(search).filter(user => idText(user.id) !== '' && !cast.has(idText(user.id)))
  for (const user of born) {
    const email = String(
      user.email_address ?? wishes.find(wish => titleAt(wish) === user.job_title)?.entry.email_address ?? '',
    )
    context.users.adopt({ id: idText(user.id), email })
  }
  const show = context.directory.showBeside(context.operation)
  const shows = new Map<string, Exchange>()
  for (const id of [...cast, ...born.map(user => idText(user.id))])
    shows.set(id, await context.api.send({ operation: show, path: { id } }))
  return { wishes, sent, search, holders: wishes.map(wish => holdersOf(search, titleAt(wish))), shows }
}

/** The user as shown after the batch; empty where it is not shown. */
export function shownUser({ shows }: Aftermath, id: string): JsonObject {
  const exchange = shows.get(id)
  const body = exchange === undefined ? undefined : bodyOf(exchange)
  return exchange?.response?.status === 200 && isObject(body) ? body : {}
}

/** Did the entry reach the store, be it of the right user or not? */
export function wasStored(aftermath: Aftermath, place: number): boolean {
  const title = titleAt(aftermath.wishes[place])
  return (
    (aftermath.holders[place] ?? []).length > 0 ||
    [...aftermath.shows.keys()].some(id => shownUser(aftermath, id).job_title === title)
  )
}

/** Does the answer say that the entry failed? Where nothing in it can be told to be about the entry, the number of failures does. */
export function endsAsError({ wishes, sent: { result } }: Aftermath, place: number): boolean {
  const outcome = result.outcomes[place]
  if (outcome !== undefined) return outcome.status === 'error'
  return (
    result.all.filter(({ status }) => status === 'error').length >= wishes.filter(({ fate }) => fate === 'error').length
  )
}
