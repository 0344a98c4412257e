import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { isObject, parseJson, stringifyJson, type Json } from '../json/index.js'
import { UsageError } from '../findings/index.js'
import { appendTextFile } from '../output/index.js'
import { readRegularText, requireRegularFile } from '../regular-file.js'
import { JournalUnwritableError } from './errors.js'

/**
 * `intent`: about to create somebody with this email address or origin id; `refused`: nothing came of it; `created`:
 * the user exists; `inactive` and `active`: an update took the user out or brought it back.
 */
const events = ['intent', 'refused', 'created', 'inactive', 'active'] as const
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
}

/** Each line is on disk before the call returns, so that it survives the end of the process, however sudden. */
export interface Journal {
  /** @throws JournalUnwritableError: nothing may be created that is in no journal. */
  write(entry: JournalEntry): void
}

function endsInMidLine(path: string): boolean {
  const stats = statSync(path)
  requireRegularFile(path, stats)
  const { size } = stats
  if (size === 0) return false
  const file = openSync(path, 'r')
  try {
    const last = Buffer.alloc(1)
    readSync(file, last, 0, 1, size - 1)
    return last.toString() !== '\n'
  } finally {
    closeSync(file)
  }
}

/** Opens a journal to append to; without a path nothing is kept. @throws UsageError where it cannot be written. */
export function openJournal(path: string | undefined): Journal {
  if (path === undefined) return { write: () => undefined }
  let inMidLine = false
  try {
    mkdirSync(dirname(path), { recursive: true })
    inMidLine = existsSync(path) && endsInMidLine(path)
    // only to see whether it may be written: a full disk must not keep anybody from cleaning up
    appendTextFile(path, '')
  } catch (error) {
    throw new UsageError(
      'The journal of created users cannot be written.',
      `${path}: ${(error as Error).message}`,
      'Run from a folder that may be written to.',
      { cause: error },
    )
  }
  return {
    write(entry) {
      // a process that was killed, or a disk that was full, in the middle of a line must not spoil the next one
      const line = `${inMidLine ? '\n' : ''}${stringifyJson(entry)}\n`
      inMidLine = true
      try {
        appendTextFile(path, line)
      } catch (error) {
        throw new JournalUnwritableError(path, error as Error)
      }
      inMidLine = false
    },
  }
}

function parseLine(line: string): JournalEntry | null {
  try {
    const value: Json = parseJson(line)
    if (
      !isObject(value) ||
      !(events as readonly unknown[]).includes(value['event']) ||
      typeof value['apiUrl'] !== 'string'
    )
      return null
    return value as unknown as JournalEntry
  } catch {
    return null
  }
}

/** The entries of a journal, in order. Lines that were cut are passed over; a file that is not there holds none. */
export function readJournal(path: string): JournalEntry[] {
  if (!existsSync(path)) return []
  return textOf(path)
    .split('\n')
    .flatMap(line => parseLine(line) ?? [])
}

function textOf(path: string): string {
  try {
    return readRegularText(path)
  } catch (error) {
    throw new UsageError('The journal cannot be read', (error as Error).message, 'name the journal of the run', {
      cause: error,
    })
  }
}

/** What is left of runs that did not tidy up, in one company of one target. */
export interface Leftovers {
  readonly apiUrl: string
  readonly companyId: string
  /** Users last known to be active. */
  readonly userIds: readonly string[]
  /** Email addresses that were about to be created, with nobody known to have come of it: to be searched for. */
  readonly emails: readonly string[]
}

/** What a journal says has still to be tidied up. */
export function leftoversOf(entries: readonly JournalEntry[]): Leftovers[] {
  const companies = new Map<string, { apiUrl: string; companyId: string; active: Set<string>; open: Set<string> }>()
  for (const { event, apiUrl, companyId, userId, email } of entries) {
    const key = `${apiUrl} ${companyId}`
    const company = companies.get(key) ?? { apiUrl, companyId, active: new Set<string>(), open: new Set<string>() }
    companies.set(key, company)
    if (event === 'intent' && email !== undefined) company.open.add(email.toLowerCase())
    if ((event === 'created' || event === 'refused') && email !== undefined) company.open.delete(email.toLowerCase())
    if (userId === undefined) continue
    if (event === 'inactive') company.active.delete(userId)
    else company.active.add(userId)
  }
  return [...companies.values()]
    .filter(({ active, open }) => active.size + open.size > 0)
    .map(({ apiUrl, companyId, active, open }) => ({ apiUrl, companyId, userIds: [...active], emails: [...open] }))
}
