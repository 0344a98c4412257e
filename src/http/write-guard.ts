import { userField } from '../catalogue/index.js'
import { entriesOf, entriesWithoutId, type BodyEntries, type BodyEntry } from './body-entries.js'
import { ForeignWriteError, WriteLimitError } from './errors.js'
import { isTaggedEmail, isTaggedOrigin, type Ownership } from './ownership.js'
import { isSafe, isTokenOperation, methodOf, type RequestDraft } from './request-draft.js'
import type { Target } from './target.js'

export interface WriteGuardOptions {
  readonly target: Pick<Target, 'companyId' | 'otherCompanyId' | 'secondCompanyId'>
  readonly write: boolean
  readonly ownership: Ownership
}

const valuesOf = (entry: BodyEntry, field: string): readonly string[] => entry.get(field) ?? []
/** Only what a mail server could take as an address can reach somebody. */
const isAddress = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)

/**
 * No harm: a write touches users of the run alone, and creates nobody without its tag.
 * @throws ForeignWriteError, WriteLimitError
 */
export function checkWrite(draft: RequestDraft, options: WriteGuardOptions): void {
  if (isSafe(draft) || isTokenOperation(draft.operation)) return
  const refuse = (why: string): never => {
    throw new ForeignWriteError(
      `${methodOf(draft)} ${draft.url ?? draft.operation.path} (${draft.operation.id}): ${why}`,
    )
  }
  if (!options.write) refuse('this run may only read')
  if (draft.mustBeRefused === true) return
  checkPath(draft, options, refuse)
  const entries = entriesOf(draft)
  const problem = problemOf(draft, entries, options.ownership)
  if (problem !== null) refuse(problem)
  const creations =
    draft.operation.action === 'create' && draft.body !== undefined
      ? 1
      : draft.operation.action === 'sync'
        ? entriesWithoutId(entries).length
        : 0
  const { created, limit } = options.ownership
  if (creations > 0 && created + creations > limit) throw new WriteLimitError(limit)
}

/** The user that a path names must be ours; where it names none, the method must be one that takes nothing away. */
function checkPath(
  draft: RequestDraft,
  { target, ownership }: WriteGuardOptions,
  refuse: (why: string) => never,
): void {
  const { operation, path, url, companyParam } = draft
  const companies = [target.companyId, target.otherCompanyId, target.secondCompanyId, companyParam]
  const named =
    url === undefined
      ? operation.path.includes('{id}')
        ? [path?.['id'] ?? '']
        : []
      : (url.split(/[?#]/)[0] ?? '').split('/').filter(segment => /^\d+$/.test(segment) && !companies.includes(segment))
  const foreign = named.find(id => !ownership.owns(id))
  if (foreign !== undefined) refuse(`user ${JSON.stringify(foreign)} was not created by a run of ours`)
  if (named.length === 0 && !['POST', 'PATCH'].includes(methodOf(draft)))
    refuse('it names no user, so it might mean all of them')
}

/** What is wrong with the users that a body speaks of; null where nothing is. */
function problemOf({ operation, body }: RequestDraft, entries: BodyEntries, ownership: Ownership): string | null {
  if (body === undefined) return null
  // The path says whom it touches: the body may hold anything but an address that loses the tag.
  if (operation.path.includes('{id}')) return entries === 'unreadable' ? null : firstProblem(entries, addressProblem)
  if (entries === 'unreadable') return 'nobody can tell whom its body touches'
  switch (operation.action) {
    case 'create':
      return entries.length === 0 ? 'its body names nobody' : firstProblem(entries, creationProblem)
    case 'sync':
      return firstProblem(
        entries,
        entry =>
          idProblem(valuesOf(entry, 'id'), ownership) ??
          (entry.size === 0 || valuesOf(entry, 'id').length > 0 ? addressProblem(entry) : creationProblem(entry)),
      )
    case 'bulk-add':
    case 'bulk-remove':
      return firstProblem(entries, entry => idProblem(valuesOf(entry, 'user_id'), ownership))
    default:
      return 'it has a body where none belongs'
  }
}

function firstProblem(entries: readonly BodyEntry[], problemWith: (entry: BodyEntry) => string | null): string | null {
  return entries.map(problemWith).find(problem => problem !== null) ?? null
}

function idProblem(ids: readonly string[], ownership: Ownership): string | null {
  const foreign = ids.find(id => !ownership.owns(id))
  return foreign === undefined ? null : `user ${foreign} was not created by a run of ours`
}

function addressProblem(entry: BodyEntry): string | null {
  const foreign = valuesOf(entry, userField.email).find(email => isAddress(email) && !isTaggedEmail(email))
  return foreign === undefined ? null : `the email address ${foreign} does not carry the tag`
}

/** Whoever may be created must be findable by address or origin id; a foreign origin id would mean a foreign user. */
function creationProblem(entry: BodyEntry): string | null {
  const emails = valuesOf(entry, userField.email)
  const origins = valuesOf(entry, userField.originId).filter(origin => origin !== '')
  const foreign = origins.find(origin => !isTaggedOrigin(origin))
  if (foreign !== undefined) return `the origin id ${foreign} does not carry the tag`
  const tagged = emails.some(isTaggedEmail) && emails.every(isTaggedEmail)
  return tagged || origins.length > 0
    ? addressProblem(entry)
    : 'somebody would come into being without a tagged email address'
}
