import { userField } from '../../catalogue/index.js'
import { isObject, tryParseJson } from '../../json/index.js'
import { entriesOf, type BodyEntries, type BodyEntry } from '../body-entries.js'
import { type RequestDraft } from '../request-draft.js'
import type { Target } from '../target.js'

/** A user that a write names by id, in path or body. */
export interface NamedUser {
  /** As it was written: digits, where it is an id. */
  readonly id: string
  /** Nothing is sent of the user but ids: whoever it should turn out to be stays as they are. */
  readonly bare: boolean
  /** The origin id sent beside the ids. */
  readonly originId?: string
}

/** Whom a write is about, as far as can be read off it. */
export interface WriteSubject {
  /** Every company it names, in path, query or header; the target's own where it names none. The first is addressed. */
  readonly companies: readonly [string, ...string[]]
  readonly users: readonly NamedUser[]
  /** The users its body names, by id or not; `unreadable` where the body may hold anything. */
  readonly entries: BodyEntries
}

/** What an entry may hold that changes nobody. */
const KEYS: ReadonlySet<string> = new Set(['id', 'user_id', 'project_id'])
const fieldNames: ReadonlySet<string> = new Set(Object.values(userField))
const isNumber = (text: string): boolean => /^\d+$/.test(text)
/** An id in JSON or in a form that cannot be read otherwise. */
const ID_IN_TEXT = /(?:"(?:user_)?id"\s*:\s*"?|\[(?:user_)?id\]"\s*)(\d+)/g

/** Reads off a draft which companies and users it is about. */
export function subjectOf(draft: RequestDraft, target: Pick<Target, 'companyId'>): WriteSubject {
  const { path, operation, url, body } = draft
  const companies = companiesNamedBy(draft, target)
  const entries = body?.kind === 'raw' ? entriesOfBytes(draft, body.bytes) : entriesOf(draft)
  const inBody = (name: string): readonly NamedUser[] =>
    entries === 'unreadable'
      ? idsInText(body).map(id => ({ id, bare: false }))
      : entries.flatMap(entry => (entry.get(name) ?? []).map(id => ({ id, ...contentOf(entry) })))
  if (url !== undefined) {
    const bare = body === undefined
    return { companies, entries, users: idsInUrl(url, companies).map(id => ({ id, bare })) }
  }
  if (operation.path.includes('{id}'))
    return { companies, entries, users: [{ id: path?.['id'] ?? '', bare: isBareBody(draft, entries) }] }
  switch (operation.action) {
    case 'sync':
      return { companies, entries, users: inBody('id') }
    case 'bulk-add':
    case 'bulk-remove':
      return { companies, entries, users: inBody('user_id') }
    default:
      return { companies, entries, users: [] }
  }
}

function companiesNamedBy(draft: RequestDraft, target: Pick<Target, 'companyId'>): readonly [string, ...string[]] {
  const { companyParam = target.companyId, companyHeader = target.companyId, url, headers = {} } = draft
  const written = Object.entries(headers).find(([name]) => name.toLowerCase() === 'procore-company-id')
  const header = written === undefined ? companyHeader : written[1]
  const inUrl = url === undefined ? [] : companiesInUrl(draft.operation.path, url)
  const [first = target.companyId, ...others] = new Set(
    [...(url === undefined ? [companyParam] : inUrl), header].filter(id => id !== null && isNumber(id)),
  ) as Set<string>
  return [first, ...others]
}

/** The companies that an address of our own names where the path of the operation has one, or in its query. */
function companiesInUrl(path: string, url: string): string[] {
  // eslint-disable-next-line regexp/no-super-linear-move -- the path stands in our own documents
  const [before] = /[^/]+\/(?=\{company_id\})/.exec(path) ?? []
  const [address = '', query = ''] = url.split(/[?#]/)
  const named = before === undefined ? undefined : address.split(`/${before}`)[1]?.split('/')[0]
  return [...(named === undefined ? [] : [named]), ...new URLSearchParams(query).getAll('company_id')]
}

/** Whole numbers between the slashes of a path that are no companies. */
function idsInUrl(url: string, companies: readonly string[]): string[] {
  return (url.split(/[?#]/)[0] ?? '').split('/').filter(segment => isNumber(segment) && !companies.includes(segment))
}

function contentOf(entry: BodyEntry): Omit<NamedUser, 'id'> {
  const [originId] = entry.get(userField.originId) ?? []
  const bare = [...entry.keys()].every(
    name => KEYS.has(name) || (name === userField.originId && originId !== undefined),
  )
  return { bare, ...(originId === undefined ? {} : { originId }) }
}

const isBareEntry = (entry: BodyEntry): boolean => [...entry.keys()].every(name => KEYS.has(name))

/** Does the body say nothing of the user whom the path names, under the root or beside it? */
function isBareBody({ body }: RequestDraft, entries: BodyEntries): boolean {
  if (body === undefined) return true
  if (entries === 'unreadable' || !entries.every(isBareEntry)) return false
  const beside =
    body.kind === 'json'
      ? Object.keys(isObject(body.value) ? body.value : {})
      : body.kind === 'multipart'
        ? body.parts.map(({ name }) => name)
        : []
  return !beside.some(name => fieldNames.has(name))
}

/** A body of bytes, where it is JSON that can be read: no honest one is. */
function entriesOfBytes({ operation }: RequestDraft, bytes: Uint8Array): BodyEntries {
  const value = tryParseJson(Buffer.from(bytes).toString('utf8'))
  const root = operation.request?.root ?? ''
  return isObject(value) && root in value ? entriesOf({ operation, body: { kind: 'json', value } }) : 'unreadable'
}

function idsInText(body: RequestDraft['body']): string[] {
  if (body === undefined) return []
  const text =
    body.kind === 'raw'
      ? Buffer.from(body.bytes).toString('latin1')
      : body.kind === 'multipart'
        ? body.parts.map(part => ('value' in part ? `${part.name}" ${part.value}` : '')).join('\n')
        : ''
  return [...new Set([...text.matchAll(ID_IN_TEXT)].map(([, id = '']) => id))]
}
