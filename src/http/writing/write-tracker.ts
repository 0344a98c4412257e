import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { entriesOf, entriesWithoutId, type BodyEntries, type BodyEntry } from '../body-entries.js'
import { JournalUnwritableError } from '../errors.js'
import type { JournalEvent } from '../journal-entries.js'
import type { Ownership } from './ownership.js'
import { isSafe, isTokenOperation, type RequestDraft } from '../request-draft.js'
import { isTaggedEmail, isTaggedOrigin } from './run-tag.js'
import type { Target } from '../target.js'

/** A user that a write created, as far as the answer tells. */
interface CreatedUser {
  readonly id: string
  readonly email: string | undefined
}

/** A positive whole number as digits; a map has them as text. */
const digits = (value: Json | undefined): string | null => {
  const text = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string' ? String(value) : ''
  return /^[1-9]\d*$/.test(text) ? text : null
}
const textIn = (object: JsonObject, field: string): string | undefined => {
  const value = object[field]
  return typeof value === 'string' ? value : undefined
}
const emailsOf = (entries: BodyEntries): string[] =>
  entriesWithoutId(entries).flatMap(entry => [...(entry.get(userField.email) ?? [])])

/** The user a create answered with, unless it is plainly another one than was sent: whose it is then nobody knows. */
function createdBy(body: Json | undefined, sent: readonly string[]): CreatedUser[] {
  const id = isObject(body) ? digits(body['id']) : null
  if (id === null || !isObject(body)) return []
  const email = textIn(body, userField.email)
  const ours =
    email === undefined || isTaggedEmail(email) || sent.some(one => one.toLowerCase() === email.toLowerCase())
  return ours ? [{ id, email }] : []
}

/** Users in a sync's answer, list or map, that carry the tag and were not named by id. */
function createdBySync(body: Json | undefined, entries: BodyEntries): CreatedUser[] {
  if (!isObject(body)) return []
  const named = new Set(entries === 'unreadable' ? [] : entries.flatMap(entry => [...(entry.get('id') ?? [])]))
  const listed = Array.isArray(body['entities'])
    ? body['entities'].filter(isObject).map(entity => ({
        id: digits(entity['id']),
        email: textIn(entity, userField.email),
        tagged:
          isTaggedEmail(textIn(entity, userField.email) ?? '') ||
          isTaggedOrigin(textIn(entity, userField.originId) ?? ''),
      }))
    : []
  const mapped = Object.entries(body).flatMap(([key, value]) => {
    if (!isObject(value)) return []
    const index = /^#(\d+)$/.exec(key)
    const email =
      index === null || entries === 'unreadable' ? undefined : entries[Number(index[1])]?.get(userField.email)?.[0]
    return [{ id: digits(value['id']), email, tagged: isTaggedOrigin(key) || isTaggedEmail(email ?? '') }]
  })
  return [...listed, ...mapped].flatMap(({ id, email, tagged }) =>
    id !== null && tagged && !named.has(id) ? [{ id, email }] : [],
  )
}

function createdUsersIn({ operation }: RequestDraft, body: Json | undefined, entries: BodyEntries): CreatedUser[] {
  if (operation.action === 'create') return createdBy(body, emailsOf(entries))
  return operation.action === 'sync' ? createdBySync(body, entries) : []
}

/** Whether an entry brings its user back or takes it out; undefined where it says nothing of that. */
function activityOf(entry: BodyEntry): 'active' | 'inactive' | undefined {
  const value = entry.get(userField.active)?.at(-1)
  return value === 'true' ? 'active' : value === 'false' ? 'inactive' : undefined
}

/** Users that a sync says it has taken out: the lists show them inactive, the map calls the entry `updated`. */
function deactivatedBySync(body: Json | undefined, entries: readonly BodyEntry[]): string[] {
  if (!isObject(body)) return []
  const listed = Array.isArray(body['entities']) ? body['entities'].filter(isObject) : []
  const inactive = new Set(listed.flatMap(one => (one[userField.active] === false ? [digits(one['id'])] : [])))
  return entries.flatMap(entry => {
    const [id = ''] = entry.get('id') ?? []
    const mapped = body[entry.get(userField.originId)?.[0] ?? id]
    const done = inactive.has(id) || (isObject(mapped) && mapped['status'] === 'updated')
    return id !== '' && done && activityOf(entry) === 'inactive' ? [id] : []
  })
}

/** Notes in ownership and journal what a write is about to do and what it did. */
export interface WriteTracker {
  before(draft: RequestDraft): void
  after(draft: RequestDraft, exchange: Exchange): void
}

export function createWriteTracker(target: Target, ownership: Ownership): WriteTracker {
  const mayCreate = ({ operation }: RequestDraft): boolean =>
    operation.action === 'create' || operation.action === 'sync'
  const companyOf = (draft: RequestDraft): string => draft.companyParam ?? target.companyId
  const write = (
    event: JournalEvent,
    draft: RequestDraft,
    about: { email?: string; originId?: string; userId?: string },
  ): void => {
    ownership.journal.write({
      event,
      at: target.clock.now(),
      apiUrl: target.apiUrl,
      companyId: companyOf(draft),
      tag: ownership.tag,
      ...about,
    })
  }
  /** What became of an intent: that is on the disk, clean-up finds the user by it, and the next one will not pass. */
  const note: typeof write = (...what) => {
    try {
      write(...what)
    } catch (error) {
      if (!(error instanceof JournalUnwritableError)) throw error
    }
  }
  const about = (email: string | undefined): { email?: string } => (email === undefined ? {} : { email })
  const ignores = (draft: RequestDraft): boolean => isSafe(draft) || isTokenOperation(draft.operation)

  return {
    before(draft) {
      if (ignores(draft)) return
      const entries = entriesOf(draft)
      // whoever comes back is written down first: a process that is killed meanwhile must not forget them
      for (const [id, entry] of namedIn(draft, entries))
        if (activityOf(entry) === 'active' && ownership.isClaimed(companyOf(draft), id))
          write('active', draft, { userId: id })
      if (!mayCreate(draft)) return
      for (const entry of entriesWithoutId(entries)) {
        const [email, originId] = [entry.get(userField.email)?.[0], entry.get(userField.originId)?.[0]]
        write('intent', draft, { ...about(email), ...(originId === undefined ? {} : { originId }) })
      }
    },
    after(draft, exchange) {
      if (ignores(draft) || exchange.response === null) return
      const entries = entriesOf(draft)
      const { status } = exchange.response
      if (mayCreate(draft) && status >= 400 && status < 500)
        for (const email of emailsOf(entries)) note('refused', draft, { email })
      if (status < 200 || status >= 300) return
      const body = bodyOf(exchange)
      const companyId = companyOf(draft)
      const created = createdUsersIn(draft, body, entries)
      for (const { id, email } of created.filter(one => !ownership.isClaimed(companyId, one.id))) {
        const sent = draft.operation.action === 'create' ? emailsOf(entries)[0] : email
        ownership.claim({ companyId, id, email: sent ?? email ?? '' })
        ownership.countCreation()
        note('created', draft, { userId: id, ...about(sent ?? email) })
      }
      // somebody has come into being, and the answer hides who
      if (draft.operation.action === 'create' && created.length === 0) ownership.countCreation()
      noteDeactivations(draft, body, entries)
    },
  }

  function noteDeactivations(draft: RequestDraft, body: Json | undefined, entries: BodyEntries): void {
    if (entries === 'unreadable') return
    const ids =
      draft.operation.action === 'sync'
        ? deactivatedBySync(body, entries)
        : namedIn(draft, entries).flatMap(([id, entry]) => (activityOf(entry) === 'inactive' ? [id] : []))
    for (const userId of ids) note('inactive', draft, { userId })
  }
}

/** The users that an update or a sync names by id, with what it says of each. */
function namedIn({ operation, path }: RequestDraft, entries: BodyEntries): (readonly [id: string, entry: BodyEntry])[] {
  if (entries === 'unreadable') return []
  if (operation.action === 'update') return entries.map(entry => [path?.['id'] ?? '', entry] as const)
  return operation.action === 'sync' ? entries.map(entry => [entry.get('id')?.[0] ?? '', entry] as const) : []
}
