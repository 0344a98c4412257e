import { openJournal, type Journal } from './journal.js'

/** Users a full run creates at most. */
export const MAX_CREATIONS = 80

const TAGGED_EMAIL = /^asbuilt\+[^@\s]*@example\.com$/i
const TAGGED_ORIGIN = /^asbuilt[-+]/

/** The email address of a user that a run of ours created, in this run or an earlier one. */
export const isTaggedEmail = (email: string): boolean => TAGGED_EMAIL.test(email)
export const isTaggedOrigin = (originId: string): boolean => TAGGED_ORIGIN.test(originId)

/** Which users a run may write to. Ids are digits as text. */
export interface Ownership {
  /** `asbuilt+<run id>`: how the local part of every email address that the run creates begins. */
  readonly tag: string
  readonly journal: Journal
  readonly userIds: readonly string[]
  /** Users this run created so far, and how many it may. */
  readonly created: number
  readonly limit: number
  owns(userId: string): boolean
  /** Takes over a tagged user that the target already had. */
  add(userId: string): void
  /** A user came into being through this run. */
  addCreated(userId: string): void
}

export interface OwnershipOptions {
  readonly tag: string
  /** File of the append-only journal; none for the embedded sandbox. */
  readonly journal?: string
  readonly limit?: number
}

const canonical = (userId: string): string => userId.replace(/^0+(?=\d)/, '')

export function createOwnership({ tag, journal, limit = MAX_CREATIONS }: OwnershipOptions): Ownership {
  const ids = new Set<string>()
  let created = 0
  return {
    tag,
    limit,
    journal: openJournal(journal),
    get userIds() {
      return [...ids]
    },
    get created() {
      return created
    },
    owns: userId => /^\d+$/.test(userId) && ids.has(canonical(userId)),
    add: userId => void ids.add(canonical(userId)),
    addCreated(userId) {
      ids.add(canonical(userId))
      created += 1
    },
  }
}
