import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { stringifyJson } from '../json/index.js'
import { UsageError } from '../findings/index.js'
import { appendTextFile } from '../output/index.js'
import { readRegularText, requireRegularFile } from '../regular-file.js'
import { atOnce, inSlices, type Slices } from '../slices.js'
import { JournalUnwritableError } from './errors.js'
import { leftoversOf, liveTagsOf, parseEntry, type JournalEntry } from './journal-entries.js'

/** Each line is on disk before the call returns, so that it survives the end of the process, however sudden. */
export interface Journal {
  /** @throws JournalUnwritableError: nothing may be created that is in no journal. */
  write(entry: JournalEntry): void
  /** Writes what nobody is lost without: where the disk is full, it is left out. */
  note(entry: JournalEntry): void
  /** The run of this tag has tidied up. A journal in which nobody is left is emptied. */
  close(tag: string, at: number): void
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
  if (path === undefined) return { write: () => undefined, note: () => undefined, close: () => undefined }
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
    note(entry) {
      try {
        this.write(entry)
      } catch (error) {
        if (!(error instanceof JournalUnwritableError)) throw error
      }
    },
    close(tag, at) {
      try {
        this.write({ event: 'ended', at, apiUrl: '', companyId: '', tag })
        emptyJournal(path)
      } catch (error) {
        // what a full disk keeps is read once more by the next clean-up
        if (!(error instanceof JournalUnwritableError || error instanceof UsageError)) throw error
      }
    },
  }
}

/** Empties a journal that knows of nobody who might be left, and of no run that goes on. */
export function emptyJournal(path: string): void {
  const { size } = statSync(path)
  const { entries, broken } = readJournal(path)
  const done = broken === 0 && leftoversOf(entries).length === 0 && liveTagsOf(entries).size === 0
  // somebody may have written a line meanwhile
  if (done && statSync(path).size === size) truncateSync(path)
}

/** What stands in a journal. */
export interface JournalContent {
  readonly entries: readonly JournalEntry[]
  /** Lines that are no entries: cut by a full disk or a sudden end, or not of ours. */
  readonly broken: number
}

/** The entries of a journal, in order; a file that is not there holds none. @throws UsageError where it is no file. */
export function readJournal(path: string): JournalContent {
  return atOnce(journalIn(path))
}

/** The same, resting now and then. */
export function readJournalInSlices(path: string): Promise<JournalContent> {
  return inSlices(journalIn(path))
}

/** Lines that are read without a rest. */
const AT_ONCE = 100

function* journalIn(path: string): Slices<JournalContent> {
  const lines = existsSync(path) ? textOf(path).split('\n') : []
  const entries: JournalEntry[] = []
  let broken = 0
  for (const [i, line] of lines.entries()) {
    if (i % AT_ONCE === 0) yield
    if (line.trim() === '') continue
    const entry = parseEntry(line)
    if (entry === null) broken += 1
    else entries.push(entry)
  }
  return { entries, broken }
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
