import { userField } from '../../catalogue/index.js'
import { entriesWithoutId, type BodyEntries, type BodyEntry } from '../body-entries.js'
import { ForeignWriteError, ProductionWriteError, UnconfirmedUserError, WriteLimitError } from '../errors.js'
import type { Ownership } from './ownership.js'
import { isProductionCompany, productionHosts, type Reach } from '../production.js'
import { isSafe, isTokenOperation, methodOf, type RequestDraft } from '../request-draft.js'
import { isTaggedEmail, isTaggedOrigin } from './run-tag.js'
import type { Target } from '../target.js'
import { subjectOf, type NamedUser, type WriteSubject } from './write-subject.js'

export interface WriteGuardOptions {
  readonly target: Pick<Target, 'companyId'> & Reach
  readonly write: boolean
  readonly ownership: Ownership
}

const valuesOf = (entry: BodyEntry, field: string): readonly string[] => entry.get(field) ?? []
/** Only what a mail server could take as an address can reach somebody. */
const isAddress = (text: string): boolean =>
  /^[^@\s]+@[^@\s]+$/.test(text) && text.slice(text.indexOf('@') + 2, -1).includes('.')

/**
 * No harm: a write touches users of the run alone, whom a GET has shown to be just that, and creates nobody without its
 * tag. A write that must be refused may name others, but says nothing of them. Nothing is written where real people
 * work.
 * @throws ForeignWriteError, ProductionWriteError, UnconfirmedUserError, WriteLimitError
 */
export function checkWrite(draft: RequestDraft, options: WriteGuardOptions): void {
  if (isSafe(draft) || isTokenOperation(draft.operation)) return
  const refuse: Refuse = (why, unconfirmed = false) => {
    const what = `${methodOf(draft)} ${draft.url ?? draft.operation.path} (${draft.operation.id}): ${why}`
    throw unconfirmed ? new UnconfirmedUserError(what) : new ForeignWriteError(what)
  }
  const { target, write, ownership } = options
  if (!write) refuse('this run may only read')
  const subject = subjectOf(draft, target)
  const real = subject.companies.find(company => isProductionCompany(target, company))
  if (real !== undefined) throw new ProductionWriteError(real, productionHosts(target)[0] ?? '')
  for (const user of subject.users) checkUser(draft, subject, user, ownership, refuse)
  if (draft.mustBeRefused === true) return checkProbe(draft, subject, refuse)
  if (subject.companies.length > 1) refuse('it names two companies, so nobody can tell whom it touches')
  // Where it names nobody, the method must be one that takes nothing away.
  const namesNobody = !draft.operation.path.includes('{id}') || draft.url !== undefined
  if (namesNobody && subject.users.length === 0 && !['POST', 'PATCH'].includes(methodOf(draft)))
    refuse('it names no user, so it might mean all of them')
  const problem = problemOf(draft, subject.entries)
  if (problem !== null) refuse(problem)
  const creations =
    draft.operation.action === 'create' && draft.body !== undefined
      ? 1
      : draft.operation.action === 'sync'
        ? entriesWithoutId(subject.entries).length
        : 0
  const { created, limit } = ownership
  if (creations > 0 && created + creations > limit) throw new WriteLimitError(limit)
}

type Refuse = (why: string, unconfirmed?: boolean) => never

/** A user that a write names must be ours, in each company it names; one that must be refused may also say nothing. */
function checkUser(
  { mustBeRefused = false, ...draft }: RequestDraft,
  { companies }: WriteSubject,
  { id, bare, originId }: NamedUser,
  ownership: Ownership,
  refuse: Refuse,
): void {
  const [addressed] = companies
  const isOurs = (company: string): boolean => /^\d+$/.test(id) && ownership.standing(company, id) === 'ours'
  if (companies.every(isOurs)) return
  const claimed = ownership.isClaimed(addressed, id)
  // an origin id that a user of ours has already is no news
  const silent = bare && (originId === undefined || ownership.hasOriginId(addressed, originId))
  if (mustBeRefused && silent && methodOf(draft) !== 'DELETE' && (!claimed || isOurs(addressed))) return
  // A mark for a user of ours in another company, where this one shows nobody else under that id (AUTH-8).
  const elsewhere = ownership.companiesOf(id).some(company => company !== addressed && isOurs(company))
  if (mustBeRefused && elsewhere && companies.every(company => ownership.isFreeOfStrangers(company, id))) return
  if (claimed || elsewhere)
    refuse(
      `nothing shows that user ${id} of company ${addressed} is one of ours (${ownership.standing(addressed, id)})`,
      true,
    )
  refuse(`user ${JSON.stringify(id)} was not created by a run of ours`)
}

/** A probe may hold anything but what would make a stranger, or take somebody away. */
function checkProbe(draft: RequestDraft, { entries, users }: WriteSubject, refuse: Refuse): void {
  if (methodOf(draft) === 'DELETE' && users.length === 0) refuse('it names no user, so it might mean all of them')
  if (entries === 'unreadable') return
  // an origin id alone leads a sync to its user; elsewhere it may be as wrong as anything else
  const problemOf = (entry: BodyEntry): string | null =>
    addressProblem(entry) ??
    (draft.operation.action === 'sync' && valuesOf(entry, 'id').length === 0 ? originProblem(entry) : null)
  const problem = firstProblem(entries, problemOf)
  if (problem !== null) refuse(problem)
}

/** What is wrong with the users that a body speaks of; null where nothing is. */
function problemOf({ operation, body }: RequestDraft, entries: BodyEntries): string | null {
  if (body === undefined) return null
  // The path says whom it touches: the body may hold anything but marks that lose the tag.
  if (operation.path.includes('{id}')) return entries === 'unreadable' ? null : firstProblem(entries, markProblem)
  if (entries === 'unreadable') return 'nobody can tell whom its body touches'
  switch (operation.action) {
    case 'create':
      return entries.length === 0 ? 'its body names nobody' : firstProblem(entries, creationProblem)
    case 'sync':
      return firstProblem(entries, entry =>
        entry.size === 0 || valuesOf(entry, 'id').length > 0 ? markProblem(entry) : creationProblem(entry),
      )
    case 'bulk-add':
    case 'bulk-remove':
      return null
    default:
      return 'it has a body where none belongs'
  }
}

function firstProblem(entries: readonly BodyEntry[], problemWith: (entry: BodyEntry) => string | null): string | null {
  return entries.map(problemWith).find(problem => problem !== null) ?? null
}

/** No user may lose the tag by a write, or get the address or origin id of somebody who has none. */
function markProblem(entry: BodyEntry): string | null {
  return addressProblem(entry) ?? originProblem(entry)
}

function addressProblem(entry: BodyEntry): string | null {
  const address = valuesOf(entry, userField.email).find(email => isAddress(email) && !isTaggedEmail(email))
  return address === undefined ? null : `the email address ${address} does not carry the tag`
}

function originProblem(entry: BodyEntry): string | null {
  const origin = valuesOf(entry, userField.originId).find(text => text !== '' && !isTaggedOrigin(text))
  return origin === undefined ? null : `the origin id ${origin} does not carry the tag`
}

/** Whoever may be created must be findable by address or origin id. */
function creationProblem(entry: BodyEntry): string | null {
  const emails = valuesOf(entry, userField.email)
  const tagged = emails.some(isTaggedEmail) && emails.every(isTaggedEmail)
  const hasOrigin = valuesOf(entry, userField.originId).some(origin => origin !== '')
  return (
    markProblem(entry) ?? (tagged || hasOrigin ? null : 'somebody would come into being without a tagged email address')
  )
}
