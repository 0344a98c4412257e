import { userField, type Catalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import {
  carries,
  createClient,
  createOwnership,
  isLeased,
  isTaggedEmail,
  type Leftovers,
  type Ownership,
  type RequestDraft,
  runTagOf,
  TAG,
  type Target,
} from '../http/index.js'
import { deactivate, idText, listed, textOf, totalOf, type OwnUser } from '../scenarios/index.js'

export interface Tidying {
  readonly catalogue: Catalogue
  readonly target: Pick<Target, 'companyId'>
  readonly ownership: Ownership
  readonly send: (draft: RequestDraft) => Promise<Exchange>
}

/** Pages of a search that are followed: a target that ignores the filter shows everybody. */
const MOST_PAGES = 20

/** A user as a search for a tag shows it. */
export interface TaggedUser extends OwnUser {
  readonly active: boolean
}

/**
 * Everybody in the company whose address carries the tag of a run, by a search that is followed to its end.
 * @returns null where the search does not answer: then nobody knows.
 */
export async function findTagged({ catalogue, send }: Tidying, tag: string): Promise<readonly TaggedUser[] | null> {
  const list = catalogue.operations.findLast(({ action, population }) => action === 'list' && population === 'all')
  if (list === undefined) return null
  const found = new Map<string, TaggedUser>()
  const size = catalogue.limits.honouredPageSize
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = [
      ['filters[search]', tag],
      ['per_page', String(size)],
      ...(page === 1 ? [] : [['page', String(page)] as const]),
    ] as const
    const exchange = await send({ operation: list, query })
    if (exchange.response?.status !== 200) return null
    const users = listed(exchange)
    for (const user of users) {
      const [id, email] = [idText(user.id), textOf(user[userField.email])]
      if (id !== '' && isFoundBy(email, tag)) found.set(id, { id, email, active: user[userField.active] !== false })
    }
    const total = totalOf(exchange)
    if (users.length === 0 || !(page * size < total)) break
  }
  return [...found.values()]
}

/** A search finds more than it should where a target has its own idea of it. */
function isFoundBy(email: string, tag: string): boolean {
  return isTaggedEmail(email) && (tag === TAG || carries(email, tag) || email.toLowerCase() === tag.toLowerCase())
}

/**
 * Deactivates the users that a run knows, then looks whether anybody is left who carries its tag: whose id the target
 * hid or changed, or whom it only said it had deactivated.
 * @returns who is still active.
 */
export async function tidyUp(tidying: Tidying, users: readonly OwnUser[], tag: string): Promise<readonly OwnUser[]> {
  const { catalogue, ownership, send, target } = tidying
  const left = await deactivate(catalogue, send, users)
  const found = await findTagged(tidying, tag)
  if (found === null) return left
  const active = found.filter(user => user.active)
  for (const { id, email } of active) ownership.claim({ companyId: target.companyId, id, email })
  const still = await deactivate(catalogue, send, active)
  // whoever the search shows inactive is; of the others it says nothing
  const inactive = new Set(found.filter(user => !user.active).map(({ id }) => id))
  const others = left.filter(user => !inactive.has(user.id) && !active.some(({ id }) => id === user.id))
  return [...others, ...still]
}

export interface Cleanup {
  readonly deactivated: readonly OwnUser[]
  /** Users that the target would not let go, or does not show. */
  readonly left: readonly OwnUser[]
  /** Ids and addresses of the journal under which nobody of ours is found any more: other people, or nobody. */
  readonly gone: number
}

export interface CleanupOptions {
  readonly journal: string
  readonly maxWait: number
  readonly signal?: AbortSignal
  /** Runs that still go on: their users are left to them. */
  readonly live: ReadonlySet<string>
}

/**
 * Takes out of the active list what runs left behind in one company: the users a journal knows, wherever they are found
 * by their tag, and those of runs that are long over. Each is looked at first, and nobody else is touched: ids that
 * have become those of other people, as where a sandbox began anew, are only struck off.
 */
export async function cleanUp(
  catalogue: Catalogue,
  target: Target,
  leftover: Leftovers,
  options: CleanupOptions,
): Promise<Cleanup> {
  const now = (): number => target.clock.now()
  const ownership = createOwnership({ tag: `${TAG}cleanup`, anyRun: true, journal: options.journal, now })
  const client = createClient({
    target,
    catalogue,
    ownership,
    seed: 1,
    write: true,
    maxWait: options.maxWait,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const tidying: Tidying = { catalogue, target, ownership, send: draft => client.send(draft) }
  try {
    const { found, isWhole } = await findOurs(tidying, leftover)
    const isFound = ({ email }: OwnUser): boolean =>
      email !== '' && found.some(user => user.email.toLowerCase() === email.toLowerCase())
    const isTheirs = ({ email }: OwnUser): boolean => options.live.has(runTagOf(email) ?? '')
    // whoever is found by address may have another id now; of the others the journal knows no more than the id
    const known = leftover.users.filter(user => !isFound(user) && !isTheirs(user))
    const active = found.filter(user => user.active && !isTheirs(user) && mayGo(user, leftover, now()))
    const users = [...active, ...known]
    for (const { id, email } of users) ownership.claim({ companyId: target.companyId, id, email })
    const left = await deactivate(catalogue, tidying.send, users)
    const gone = left.filter(user => isGone(user, target.companyId, ownership))
    const kept = left.filter(user => !gone.includes(user))
    strikeOff(tidying, target, leftover, { found, isWhole, gone, kept })
    return {
      deactivated: users.filter(user => !left.includes(user)),
      left: kept,
      gone: gone.length,
    }
  } finally {
    await client.close()
  }
}

interface Found {
  readonly found: readonly TaggedUser[]
  /** Everybody with a tag is among them. */
  readonly isWhole: boolean
}

/** Everybody with a tag; where the search does not tell, only those are found whom a show of their id shows. */
async function findOurs(tidying: Tidying, { emails }: Leftovers): Promise<Found> {
  const all = await findTagged(tidying, TAG)
  if (all !== null) return { found: all, isWhole: true }
  const some: TaggedUser[] = []
  for (const email of emails) some.push(...((await findTagged(tidying, email)) ?? []))
  return { found: some, isWhole: false }
}

/** A user of a run that the journal knows, or of one that is long over. */
function mayGo({ email }: OwnUser, { tags, emails, users }: Leftovers, now: number): boolean {
  const address = email.toLowerCase()
  return (
    isTaggedEmail(email) &&
    (tags.includes(runTagOf(email) ?? '') ||
      emails.includes(address) ||
      users.some(user => user.email === address) ||
      !isLeased(email, now))
  )
}

/** Somebody else has the id now, or nobody. */
function isGone({ id }: OwnUser, companyId: string, ownership: Ownership): boolean {
  const standing = ownership.standing(companyId, id)
  return standing === 'stranger' || (standing === 'missing' && ownership.isFreeOfStrangers(companyId, id))
}

/** Notes in the journal of whom nothing is left: they are looked for no more, unless the disk is full. */
function strikeOff(
  { ownership }: Tidying,
  { clock, apiUrl, companyId }: Target,
  leftover: Leftovers,
  { found, isWhole, gone, kept }: Found & { readonly gone: readonly OwnUser[]; readonly kept: readonly OwnUser[] },
): void {
  const note = (about: { readonly userId?: string; readonly email?: string }): void => {
    const entry = { event: 'gone' as const, at: clock.now(), apiUrl, companyId, tag: ownership.tag, ...about }
    ownership.journal.note(entry)
  }
  for (const { id } of gone) note({ userId: id })
  const isKept = (email: string): boolean => kept.some(user => user.email.toLowerCase() === email)
  for (const { id, email } of leftover.users) {
    const elsewhere = found.find(user => user.email.toLowerCase() === email)
    if (elsewhere !== undefined && (elsewhere.id !== id || !elsewhere.active) && !isKept(email)) note({ userId: id })
  }
  if (isWhole) for (const email of leftover.emails) if (!isKept(email)) note({ email })
}
