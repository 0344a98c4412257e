import { missing, rawOf, readContent } from './body.js'
import { secondsOf, type Answer, type Call, type Handler } from './call.js'
import { echo, entryOf, examine, taken, wholeOf, type Entry, type Raw } from './fields.js'
import { isObject, readJson, type Json } from './json.js'
import { partText, type Part } from './multipart.js'
import { badRequest, type FieldErrors } from './http-error.js'
import type { User } from './user.js'
import { found, rendering, revise } from './users.js'

/** What became of one entry. */
export type Outcome =
  | { readonly entry: Entry; readonly state: 'created' | 'updated'; readonly user: User }
  | { readonly entry: Entry; readonly state: 'error'; readonly errors: FieldErrors }
type Shape = (call: Call, outcomes: readonly Outcome[]) => unknown

const MAX_ENTRIES = 1000
const NO_OBJECT: Entry = new Map()

/** `updates[][field]` begins a new entry when a field comes again; `updates[n][field]` belongs to entry n. */
function entriesOfParts(parts: readonly Part[], call: Call): readonly Entry[] {
  const numbered = new Map<string, Map<string, Raw>>()
  let turn = 0
  for (const part of parts) {
    const match = /^updates\[(\d{0,6})\]\[([^[\]]+)\]$/.exec(part.name)
    const [, index = '', field] = match ?? []
    if (field === undefined) continue
    if (index === '' && numbered.get(`+${turn}`)?.has(field)) turn++
    const key = index === '' ? `+${turn}` : index
    const entry = numbered.get(key) ?? new Map<string, Raw>()
    numbered.set(key, entry.set(field, rawOf(part, call)))
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
function readEntries(call: Call): readonly (Entry | undefined)[] {
  const content = readContent(call, call.world.refuseJson ? ['multipart'] : ['json', 'multipart'])
  const whole = content.media === 'multipart' ? content.parts.find(part => part.name === 'updates') : undefined
  const nested = content.media === 'multipart' && whole === undefined ? entriesOfParts(content.parts, call) : undefined
  if (nested?.length === 0) throw missing('updates')
  const root = content.media === 'json' && isObject(content.value) ? content.value['updates'] : undefined
  const list = whole === undefined ? root : jsonPart(whole)
  const entries = nested ?? (Array.isArray(list) ? list.map(entryOf) : undefined)
  if (entries === undefined) throw missing('updates')
  if (entries.length > MAX_ENTRIES) throw badRequest(`updates has more than ${MAX_ENTRIES} entries`)
  return entries
}

const given = (raw: Raw | undefined): boolean =>
  raw !== undefined && !(raw.kind === 'json' && raw.value === null) && !(raw.kind === 'form' && raw.text === '')

/** Whom an entry means: a user, nobody yet (null), or a fault (SYNC-2). */
function target(call: Call, entry: Entry): User | null | 'unknown' {
  const { company } = call
  if (given(entry.get('id'))) {
    const id = wholeOf(entry.get('id'))
    return (id === undefined || id === null ? undefined : company.byId.get(BigInt(id))) ?? 'unknown'
  }
  const raw = entry.get('origin_id')
  const origin = raw?.kind === 'form' ? raw.text : raw?.kind === 'json' ? raw.value : undefined
  return (typeof origin === 'string' ? company.byOrigin.get(origin) : undefined) ?? null
}

function carryOut(call: Call, entry: Entry | undefined): Outcome {
  if (entry === undefined)
    return { entry: NO_OBJECT, state: 'error', errors: new Map([['base', ['is not an object']]]) }
  const { company, world } = call
  const user = target(call, entry)
  if (user === 'unknown') return { entry, state: 'error', errors: new Map([['id', ['does not exist']]]) }
  const examined = examine(entry, company, user, [])
  const errors = examined.errors.size > 0 ? examined.errors : taken(examined, company, user)
  if (errors.size > 0) return { entry, state: 'error', errors }
  if (user === null) return { entry, state: 'created', user: found(company, examined.changes, secondsOf(world)) }
  revise(company, user, examined.changes, secondsOf(world))
  return { entry, state: 'updated', user }
}

/** `entities` and `errors` (SYNC-3). */
export const asLists: Shape = (call, outcomes) => ({
  entities: outcomes.flatMap(outcome =>
    outcome.state === 'error' ? [] : [rendering(call, outcome.user, call.route.view)],
  ),
  errors: outcomes.flatMap(outcome =>
    outcome.state === 'error' ? [echo(outcome.entry).set('errors', outcome.errors)] : [],
  ),
})

function keyOf(entry: Entry, index: number): string {
  const plain = echo(entry)
  const [origin, id] = [plain.get('origin_id'), plain.get('id')]
  if (typeof origin === 'string' && origin !== '') return origin
  return id === undefined || id === null || id === '' || typeof id === 'object' ? `#${index}` : String(id)
}

/** Key → state, id and messages, all of them texts (SYNC-7). What is wrong with the id itself stands under `base`. */
export const asMap: Shape = (_call, outcomes) => {
  const rows = outcomes.map((outcome, index) => {
    const row = new Map<string, string>([['status', outcome.state]])
    if (outcome.state !== 'error') row.set('id', String(outcome.user.id))
    else for (const [field, messages] of outcome.errors) row.set(field === 'id' ? 'base' : field, messages.join('; '))
    return [keyOf(outcome.entry, index), row] as const
  })
  return new Map(rows)
}

/** The handler of a sync whose answer has the given shape; 200 whatever happens to single entries (SYNC-1). */
export const syncInto =
  (shape: Shape): Handler =>
  (call): Answer => {
    const outcomes = readEntries(call).map(entry => carryOut(call, entry))
    return { status: 200, body: shape(call, outcomes) }
  }
