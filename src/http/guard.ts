import { ForeignWriteError, WriteLimitError } from './client.js'
import type { RequestDraft } from './draft.js'
import { isTaggedEmail, isTaggedOrigin, type Ownership } from './ownership.js'
import { payloadOf, type Entry, type Payload } from './payload.js'
import type { Target } from './target.js'
import { isSafe, isTokenOperation, methodOf } from './token-action.js'

export interface GuardOptions {
  readonly target: Pick<Target, 'companyId' | 'otherCompanyId' | 'secondCompanyId'>
  readonly write: boolean
  readonly owned: Ownership
}

const valuesOf = (entry: Entry, field: string): readonly string[] => entry.get(field) ?? []
/** Only what a mail server could take as an address can reach somebody. */
const isAddress = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)

/** Entries that a sync would create, or that a target might create by mistake. */
export const withoutId = (payload: Payload): Entry[] =>
  payload === 'unreadable' ? [] : payload.filter(entry => entry.size > 0 && valuesOf(entry, 'id').length === 0)

/** What is said of the users in a draft's body. */
export const payloadOfDraft = ({ operation, body }: RequestDraft): Payload =>
  payloadOf(body, operation.request?.root ?? '')

/**
 * No harm: a write touches users of the run alone, and creates nobody without its tag.
 * @throws ForeignWriteError, WriteLimitError
 */
export function checkWrite(draft: RequestDraft, options: GuardOptions): void {
  if (isSafe(draft) || isTokenOperation(draft.operation)) return
  const refuse = (why: string): never => {
    throw new ForeignWriteError(
      `${methodOf(draft)} ${draft.url ?? draft.operation.path} (${draft.operation.id}): ${why}`,
    )
  }
  if (!options.write) refuse('this run may only read')
  if (draft.mustBeRefused === true) return
  checkPath(draft, options, refuse)
  const payload = payloadOfDraft(draft)
  const problem = problemOf(draft, payload, options.owned)
  if (problem !== null) refuse(problem)
  const births =
    draft.operation.action === 'create' && draft.body !== undefined
      ? 1
      : draft.operation.action === 'sync'
        ? withoutId(payload).length
        : 0
  if (births > 0 && options.owned.created + births > options.owned.limit) throw new WriteLimitError(options.owned.limit)
}

/** The user that a path names must be ours; where it names none, the method must be one that cannot take anything away. */
function checkPath(draft: RequestDraft, { target, owned }: GuardOptions, refuse: (why: string) => never): void {
  const { operation, path, url, companyParam } = draft
  const companies = [target.companyId, target.otherCompanyId, target.secondCompanyId, companyParam]
  const named =
    url === undefined
      ? operation.path.includes('{id}')
        ? [path?.['id'] ?? '']
        : []
      : (url.split(/[?#]/)[0] ?? '').split('/').filter(segment => /^\d+$/.test(segment) && !companies.includes(segment))
  const foreign = named.find(id => !owned.owns(id))
  if (foreign !== undefined) refuse(`user ${JSON.stringify(foreign)} was not created by a run of ours`)
  if (named.length === 0 && !['POST', 'PATCH'].includes(methodOf(draft)))
    refuse('it names no user, so it might mean all of them')
}

/** What is wrong with the users that a body speaks of; null where nothing is. */
function problemOf({ operation, body }: RequestDraft, payload: Payload, owned: Ownership): string | null {
  if (body === undefined) return null
  // The path says whom it touches: the body may hold anything but an address that loses the tag.
  if (operation.path.includes('{id}')) return payload === 'unreadable' ? null : firstProblem(payload, addressProblem)
  if (payload === 'unreadable') return 'nobody can tell whom its body touches'
  switch (operation.action) {
    case 'create':
      return payload.length === 0 ? 'its body names nobody' : firstProblem(payload, birthProblem)
    case 'sync':
      return firstProblem(
        payload,
        entry =>
          idProblem(valuesOf(entry, 'id'), owned) ??
          (entry.size === 0 || valuesOf(entry, 'id').length > 0 ? addressProblem(entry) : birthProblem(entry)),
      )
    case 'bulk-add':
    case 'bulk-remove':
      return firstProblem(payload, entry => idProblem(valuesOf(entry, 'user_id'), owned))
    default:
      return 'it has a body where none belongs'
  }
}

function firstProblem(payload: readonly Entry[], problemWith: (entry: Entry) => string | null): string | null {
  return payload.map(problemWith).find(problem => problem !== null) ?? null
}

function idProblem(ids: readonly string[], owned: Ownership): string | null {
  const foreign = ids.find(id => !owned.owns(id))
  return foreign === undefined ? null : `user ${foreign} was not created by a run of ours`
}

function addressProblem(entry: Entry): string | null {
  const foreign = valuesOf(entry, 'email_address').find(email => isAddress(email) && !isTaggedEmail(email))
  return foreign === undefined ? null : `the email address ${foreign} does not carry the tag`
}

/** Whoever may come into being must be findable by address or origin id; a foreign origin id would mean a foreign user. */
function birthProblem(entry: Entry): string | null {
  const emails = valuesOf(entry, 'email_address')
  const origins = valuesOf(entry, 'origin_id').filter(origin => origin !== '')
  const foreign = origins.find(origin => !isTaggedOrigin(origin))
  if (foreign !== undefined) return `the origin id ${foreign} does not carry the tag`
  const tagged = emails.some(isTaggedEmail) && emails.every(isTaggedEmail)
  return tagged || origins.length > 0
    ? addressProblem(entry)
    : 'somebody would come into being without a tagged email address'
}
