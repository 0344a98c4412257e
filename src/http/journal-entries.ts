import { isObject, tryParseJson, type Json } from '../json/index.js'

/**
 * `intent`: about to create somebody with this email address or origin id; `refused`: nothing came of it; `created`:
 * the user exists; `inactive` and `active`: an update took the user out or brought it back; `gone`: nobody of ours has
 * this id or address any more. `begun` and `ended`: a run, with the number of its process.
 */
const events = ['intent', 'refused', 'created', 'inactive', 'active', 'gone', 'begun', 'ended'] as const
export type JournalEvent = (typeof events)[number]

export interface JournalEntry {
  readonly event: JournalEvent
  /** Milliseconds since 1970. */
  readonly at: number
  readonly apiUrl: string
  readonly companyId: string
  readonly tag: string
  readonly email?: string
  readonly originId?: string
  /** Digits as text. */
  readonly userId?: string
  /** Of a run that has begun. */
  readonly process?: number
}

const isText = (value: Json | undefined): value is string => typeof value === 'string'
const isDigits = (value: Json | undefined): boolean => isText(value) && /^\d+$/.test(value)

/** Characters; no entry comes near it, and what is longer was not written by us. */
const LONGEST_LINE = 64 * 1024

/** A line of a journal; null where it is none. */
export function parseEntry(line: string): JournalEntry | null {
  if (line.length > LONGEST_LINE) return null
  const value = tryParseJson(line)
  if (!isObject(value) || !(events as readonly unknown[]).includes(value['event'])) return null
  const { apiUrl, companyId, tag, at, userId, email, originId } = value
  const isWhole = isText(apiUrl) && isText(companyId) && isText(tag) && typeof at === 'number'
  const isSound =
    (userId === undefined || isDigits(userId)) &&
    (email === undefined || isText(email)) &&
    (originId === undefined || isText(originId))
  return isWhole && isSound ? (value as unknown as JournalEntry) : null
}

/** A user that a run created, as its journal names it. */
export interface JournalledUser {
  /** Digits as text. */
  readonly id: string
  /** Empty where the journal does not tell. */
  readonly email: string
}

/** What is left of runs that did not tidy up, in one company of one target. */
export interface Leftovers {
  readonly apiUrl: string
  readonly companyId: string
  /** Users last known to be active. */
  readonly users: readonly JournalledUser[]
  /** Email addresses that were about to be created, with nobody known to have come of it: to be searched for. */
  readonly emails: readonly string[]
  /** The tags of the runs that left them behind. */
  readonly tags: readonly string[]
}

interface Company {
  readonly apiUrl: string
  readonly companyId: string
  readonly emails: Map<string, string>
  /** Who is active, or may have come into being, and by which run. */
  readonly active: Map<string, string>
  readonly open: Map<string, string>
}

/** What a journal says has still to be tidied up. */
export function leftoversOf(entries: readonly JournalEntry[]): Leftovers[] {
  const companies = new Map<string, Company>()
  for (const entry of entries) {
    if (entry.event === 'begun' || entry.event === 'ended') continue
    const { apiUrl, companyId } = entry
    const key = `${apiUrl} ${companyId}`
    const company = companies.get(key) ?? {
      apiUrl,
      companyId,
      emails: new Map<string, string>(),
      active: new Map<string, string>(),
      open: new Map<string, string>(),
    }
    companies.set(key, company)
    takeIn(company, entry)
  }
  return [...companies.values()]
    .filter(({ active, open }) => active.size + open.size > 0)
    .map(({ apiUrl, companyId, active, open, emails }) => ({
      apiUrl,
      companyId,
      users: [...active.keys()].map(id => ({ id, email: emails.get(id) ?? '' })),
      emails: [...open.keys()],
      tags: [...new Set([...active.values(), ...open.values()])],
    }))
}

function takeIn({ active, open, emails }: Company, { event, userId, email, tag }: JournalEntry): void {
  const address = email?.toLowerCase()
  if (address !== undefined) {
    if (event === 'intent') open.set(address, tag)
    else open.delete(address)
  }
  if (userId === undefined) return
  if (address !== undefined) emails.set(userId, address)
  if (event === 'inactive' || event === 'gone') active.delete(userId)
  else active.set(userId, active.get(userId) ?? tag)
}

/** The runs that still go on, by their tags: begun, not ended, and in a process of this machine that is there. */
export function liveTagsOf(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const live = new Map<string, number>()
  for (const { event, tag, process: id } of entries) {
    if (event === 'begun' && id !== undefined) live.set(tag, id)
    if (event === 'ended') live.delete(tag)
  }
  return new Set([...live].flatMap(([tag, id]) => (isRunning(id) ? [tag] : [])))
}

/** Signal 0 reaches nobody: it only tells whether the process is there. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}
