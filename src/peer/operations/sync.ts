import { missing, sentValueOf, readContent } from '../request/body.js'
import { secondsOf, type Answer, type Call, type Handler } from '../serving/call.js'
import {
  plainValues,
  fieldsOf,
  validateFields,
  conflictsOf,
  wholeOf,
  type SentFields,
  type SentValue,
} from '../request/fields.js'
import { isObject, readJson, type Json } from '../request/json.js'
import { partText, type Part } from '../request/multipart.js'
import { badRequest, type FieldErrors } from '../serving/http-error.js'
import type { User } from '../directory/user.js'
import { createUser, userBody, updateUser } from './users.js'

/** What became of one entry. */
export type EntryResult =
  | { readonly entry: SentFields; readonly state: 'created' | 'updated'; readonly user: User }
  | { readonly entry: SentFields; readonly state: 'error'; readonly errors: FieldErrors }
type AnswerFormat = (call: Call, results: readonly EntryResult[]) => unknown

const MAX_ENTRIES = 1000
const NO_OBJECT: SentFields = new Map()

/** `updates[][field]` begins a new entry when a field comes again; `updates[n][field]` belongs to entry n. */
function entriesOfParts(parts: readonly Part[], call: Call): readonly SentFields[] {
  const numbered = new Map<string, Map<string, SentValue>>()
  let unnumbered = 0
  for (const part of parts) {
    const match = /^updates\[(\d{0,6})\]\[([^[\]]+)\]$/.exec(part.name)
    const [, index = '', field] = match ?? []
    if (field === undefined) continue
    if (index === '' && numbered.get(`+${unnumbered}`)?.has(field)) unnumbered++
    const key = index === '' ? `+${unnumbered}` : index
    const entry = numbered.get(key) ?? new Map<string, SentValue>()
    numbered.set(key, entry.set(field, sentValueOf(part, call)))
  }
  return [...numbered.values()]
}

function jsonPart(part: Part): Json {
  try {
    return readJson(partText(part))
  } catch {
    throw badRequest('updates is not a list')
  }
}

/**
 * The entries in order; undefined for one that is no object.
 * @throws HttpError 400 without a list, or with too long a one
 */
function readEntries(call: Call): readonly (SentFields | undefined)[] {
  const content = readContent(call, call.context.refuseJson ? ['multipart'] : ['json', 'multipart'])
  const whole = content.media === 'multipart' ? content.parts.find(part => part.name === 'updates') : undefined
  const nested = content.media === 'multipart' && whole === undefined ? entriesOfParts(content.parts, call) : undefined
  if (nested?.length === 0) throw missing('updates')
  const root = content.media === 'json' && isObject(content.value) ? content.value['updates'] : undefined
  const list = whole === undefined ? root : jsonPart(whole)
  const entries = nested ?? (Array.isArray(list) ? list.map(fieldsOf) : undefined)
  if (entries === undefined) throw missing('updates')
  if (entries.length > MAX_ENTRIES) throw badRequest(`updates has more than ${MAX_ENTRIES} entries`)
  return entries
}

const given = (raw: SentValue | undefined): boolean =>
  raw !== undefined && !(raw.kind === 'json' && raw.value === null) && !(raw.kind === 'form' && raw.text === '')

/** Whom an entry means: a user, nobody yet (null), or nobody there is (SYNC-2). */
function findTarget(call: Call, entry: SentFields): User | null | 'unknown' {
  const { company } = call
  if (given(entry.get('id'))) {
    const id = wholeOf(entry.get('id'))
    return (id === undefined || id === null ? undefined : company.byId.get(BigInt(id))) ?? 'unknown'
  }
  const raw = entry.get('origin_id')
  const origin = raw?.kind === 'form' ? raw.text : raw?.kind === 'json' ? raw.value : undefined
  return (typeof origin === 'string' ? company.byOrigin.get(origin) : undefined) ?? null
}

function syncEntry(call: Call, entry: SentFields | undefined): EntryResult {
  if (entry === undefined)
    return { entry: NO_OBJECT, state: 'error', errors: new Map([['base', ['is not an object']]]) }
  const { company, context } = call
  const user = findTarget(call, entry)
  if (user === 'unknown') return { entry, state: 'error', errors: new Map([['id', ['does not exist']]]) }
  const examined = validateFields(entry, company, user, [])
  const errors = examined.errors.size > 0 ? examined.errors : conflictsOf(examined, company, user)
  if (errors.size > 0) return { entry, state: 'error', errors }
  if (user === null) return { entry, state: 'created', user: createUser(company, examined.changes, secondsOf(context)) }
  updateUser(company, user, examined.changes, secondsOf(context))
  return { entry, state: 'updated', user }
}

/** `entities` and `errors` (SYNC-3). */
export const asLists: AnswerFormat = (call, results) => ({
  entities: results.flatMap(result => (result.state === 'error' ? [] : [userBody(call, result.user, call.route.view)])),
  errors: results.flatMap(result =>
    result.state === 'error' ? [plainValues(result.entry).set('errors', result.errors)] : [],
  ),
})

function keyOf(entry: SentFields, index: number): string {
  const plain = plainValues(entry)
  const [origin, id] = [plain.get('origin_id'), plain.get('id')]
  if (typeof origin === 'string' && origin !== '') return origin
  return id === undefined || id === null || id === '' || typeof id === 'object' ? `#${index}` : String(id)
}

/** Key → state, id and messages, all of them texts (SYNC-7). What is wrong with the id itself stands under `base`. */
export const asMap: AnswerFormat = (_call, results) => {
  const rows = results.map((result, index) => {
    const row = new Map<string, string>([['status', result.state]])
    if (result.state !== 'error') row.set('id', String(result.user.id))
    else for (const [field, messages] of result.errors) row.set(field === 'id' ? 'base' : field, messages.join('; '))
    return [keyOf(result.entry, index), row] as const
  })
  return new Map(rows)
}

/** The handler of a sync whose answer has the given shape; 200 whatever happens to single entries (SYNC-1). */
export const sync =
  (format: AnswerFormat): Handler =>
  (call): Answer => {
    const results = readEntries(call).map(entry => syncEntry(call, entry))
    return { status: 200, body: format(call, results) }
  }
