import type { Exchange } from '../../findings/index.js'
import { openJournal, type Journal } from '../journal.js'
import type { RequestDraft } from '../request-draft.js'
import { carries, isTaggedEmail } from './run-tag.js'
import { canonicalId, createLooks, type Marks } from './looks.js'

/** Users a full run creates at most. */
export const MAX_CREATIONS = 80

/** A look holds for so many requests, and so many milliseconds: the directory under it may have been begun anew. */
const LOOK_LASTS = { requests: 300, milliseconds: 5 * 60_000 }
/** Requests until a user is looked for again that was looked for in vain. */
const LOOK_AGAIN_AFTER = 20

/** A user that is said to be ours: by the answer to a create, or by a list. */
export interface Claim {
  readonly companyId: string
  /** Digits as text. */
  readonly id: string
  /** The address that was sent or listed; empty where nobody knows it. */
  readonly email: string
}

/**
 * What is known of a user by id. `ours`: a GET of that id has shown the tag of the run or the address that was claimed,
 * not long ago, and no GET has shown anything else. `unseen`: no GET of that id has shown the user, or the last one did
 * not; `outdated`: one has, but long ago; `missing`: looked for in vain just now. `stranger`: somebody else.
 * `unclaimed`: nobody has said that it is ours.
 */
export type Standing = 'ours' | 'unseen' | 'outdated' | 'missing' | 'stranger' | 'unclaimed'

/** Which users a run may write to. Ids are digits as text. */
export interface Ownership {
  /** `asbuilt+<run>`: how the local part of every email address that the run creates begins. */
  readonly tag: string
  readonly journal: Journal
  /** Users this run created so far, and how many it may. */
  readonly created: number
  readonly limit: number
  /** Somebody says that a user is ours. It is written to once a GET has shown it. */
  claim(claim: Claim): void
  isClaimed(companyId: string, id: string): boolean
  /** Does a user of ours have this origin id, as it was shown last? */
  hasOriginId(companyId: string, originId: string): boolean
  /** The companies in which users are claimed under this id. */
  companiesOf(id: string): readonly string[]
  /** A user came into being through this run, whether or not its id is known. */
  countCreation(): void
  standing(companyId: string, id: string): Standing
  /** Has this company answered just now that it has nobody under this id, or somebody of ours? */
  isFreeOfStrangers(companyId: string, id: string): boolean
  /** A user was looked for in vain. */
  giveUp(companyId: string, id: string): void
  /** Takes in what an answer shows of users. */
  note(draft: RequestDraft, exchange: Exchange, companyId: string, request: number): void
  /** Something has happened after which no look counts any more: the target was gone for a moment, or began anew. */
  invalidate(): void
}

export interface OwnershipOptions {
  readonly tag: string
  /** File of the append-only journal; none for the embedded sandbox. */
  readonly journal?: string
  readonly limit?: number
  /** Users of any run are ours, as long as they carry its tag: what tidies up after others needs no more. */
  readonly anyRun?: boolean
  /** Milliseconds now, on the target's clock: looks grow old by it. */
  readonly now?: () => number
}

export function createOwnership(options: OwnershipOptions): Ownership {
  const { tag, journal, limit = MAX_CREATIONS, anyRun = false, now } = options
  const claims = new Map<string, Map<string, Claim>>()
  const looks = createLooks()
  const givenUp = new Map<string, number>()
  let [created, requests, invalidAt] = [0, 0, -1]

  const claimFor = (companyId: string, id: string): Claim | undefined => claims.get(canonicalId(id))?.get(companyId)

  function isOurs({ email = '', originId = '' }: Marks, claim: Claim): boolean {
    if (anyRun || carries(email, tag) || carries(originId, tag)) return true
    return claim.email !== '' && isTaggedEmail(email) && email.toLowerCase() === claim.email.toLowerCase()
  }

  function isFresh(request: number, at?: number): boolean {
    const age = at === undefined || now === undefined ? 0 : now() - at
    return request > invalidAt && requests - request <= LOOK_LASTS.requests && age <= LOOK_LASTS.milliseconds
  }

  function standing(companyId: string, id: string): Standing {
    const claim = claimFor(companyId, id)
    if (claim === undefined) return 'unclaimed'
    if (looks.isStranger(companyId, id)) return 'stranger'
    const look = looks.of(companyId, id)
    const seenAt = look?.request ?? -1
    const vainAt = givenUp.get(`${companyId} ${canonicalId(id)}`) ?? -1
    if (vainAt > seenAt && requests - vainAt < LOOK_AGAIN_AFTER) return 'missing'
    if (look === undefined || look.shown === null) return 'unseen'
    if ((looks.missedAt(companyId, id) ?? -1) > seenAt) return 'unseen'
    if (!isOurs(look.shown, claim) || !isOurs(look.marks, claim)) return 'stranger'
    return isFresh(seenAt, look.at) ? 'ours' : 'outdated'
  }

  return {
    tag,
    limit,
    journal: openJournal(journal),
    get created() {
      return created
    },
    claim(claim) {
      const id = canonicalId(claim.id)
      const byCompany = claims.get(id) ?? new Map<string, Claim>()
      const known = byCompany.get(claim.companyId)
      claims.set(id, byCompany)
      // what was sent is known better than what a later answer says
      if (known === undefined || known.email === '') byCompany.set(claim.companyId, { ...claim, id })
    },
    isClaimed: (companyId, id) => claimFor(companyId, id) !== undefined,
    companiesOf: id => [...(claims.get(canonicalId(id))?.keys() ?? [])],
    countCreation() {
      created += 1
    },
    standing,
    hasOriginId: (companyId, originId) =>
      [...claims.keys()].some(
        id => standing(companyId, id) === 'ours' && looks.of(companyId, id)?.marks.originId === originId,
      ),
    isFreeOfStrangers(companyId, id) {
      if (looks.isStranger(companyId, id)) return false
      const [look, missedAt] = [looks.of(companyId, id), looks.missedAt(companyId, id)]
      return look?.shown != null ? isFresh(look.request, look.at) : missedAt !== undefined && isFresh(missedAt)
    },
    giveUp(companyId, id) {
      givenUp.set(`${companyId} ${canonicalId(id)}`, requests)
    },
    note(draft, exchange, companyId, request) {
      requests = Math.max(requests, request)
      looks.note(draft, exchange, companyId, request)
    },
    invalidate() {
      invalidAt = requests
    },
  }
}
