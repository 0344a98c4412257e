import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { idText, textOf } from '../engine/answer.js'

/** What the answer to a batch says of one entry. */
export interface SyncOutcome {
  readonly status: 'created' | 'updated' | 'error'
  /** Digits of the user's id; empty where the answer gives none. */
  readonly id: string
  /** What the answer holds for the entry: the user, the echoed entry, or its result. */
  readonly fields: JsonObject
  /** Pointer into the exchange. */
  readonly at: string
}

/** The answer to a batch, in either of its shapes. */
export interface SyncResult {
  /** `lists` (SYNC-3), `map` (SYNC-7), or neither. */
  readonly shape: 'lists' | 'map' | 'none'
  /** What the answer says of each entry sent; undefined where nothing in it can be assigned to the entry. */
  readonly outcomes: readonly (SyncOutcome | undefined)[]
  /** Everything the answer holds, in its order: for lists the entities, then the errors. */
  readonly all: readonly SyncOutcome[]
}

/**
 * Reads the answer to a batch.
 * @param known ids of users that were there before: entities of others were created.
 */
export function readResult(exchange: Exchange, entries: readonly Json[], known: ReadonlySet<string>): SyncResult {
  const body = bodyOf(exchange)
  if (exchange.response?.status !== 200 || !isObject(body))
    return { shape: 'none', outcomes: entries.map(() => undefined), all: [] }
  if (Array.isArray(body.entities) || Array.isArray(body.errors)) return readLists(body, entries, known)
  if (Object.values(body).every(isObject)) return readMap(body, entries)
  return { shape: 'none', outcomes: entries.map(() => undefined), all: [] }
}

function readLists(body: JsonObject, entries: readonly Json[], known: ReadonlySet<string>): SyncResult {
  const items = (name: string) =>
    (Array.isArray(body[name]) ? body[name] : []).map((item, i) => ({
      fields: isObject(item) ? item : {},
      at: `/response/body/${name}/${i}`,
    }))
  const entities = items('entities').map((item): SyncOutcome => {
    const id = idText(item.fields.id)
    return { ...item, id, status: known.has(id) ? 'updated' : 'created' }
  })
  const errors = items('errors').map((item): SyncOutcome => ({ ...item, id: '', status: 'error' }))
  const all = [...entities, ...errors]
  const free = new Set(all)
  const take = (found: SyncOutcome | undefined): SyncOutcome | undefined => {
    if (found !== undefined) free.delete(found)
    return found
  }
  const titles = new Set(entries.map(titleOf).filter(title => title !== ''))
  // a batch may hold a thousand entries, so titles are looked up in a map
  const titled = new Map<string, SyncOutcome[]>()
  for (const item of all) {
    const title = titleOf(item.fields)
    const alike = titled.get(title)
    if (alike === undefined) titled.set(title, [item])
    else alike.push(item)
  }
  const byTitle = entries.map(entry => take(titleOf(entry) === '' ? undefined : titled.get(titleOf(entry))?.shift()))
  const outcomes = entries.map(
    (entry, index) =>
      byTitle[index] ??
      (isObject(entry)
        ? take(all.find(item => free.has(item) && !titles.has(titleOf(item.fields)) && isUserOf(item, entry)))
        : undefined),
  )
  return { shape: 'lists', outcomes, all }
}

/** Each of our entries has a title of its own, by which its echo and its user are recognised. */
const titleOf = (value: Json): string => (isObject(value) ? textOf(value[userField.jobTitle]) : '')

/**
 * A user whose title was not stored is recognised by the keys of the entry, and the echo of an entry without a title by
 * its id.
 */
function isUserOf(item: SyncOutcome, entry: JsonObject): boolean {
  if (item.status === 'error')
    return titleOf(entry) === '' && entry.id !== undefined && String(item.fields.id) === String(entry.id)
  if (entry.id !== undefined) return item.id === String(entry.id)
  return (
    sameText(item.fields[userField.email], entry[userField.email]) ||
    sameText(item.fields[userField.originId], entry[userField.originId])
  )
}

/** The key of the entry's result in a map (SYNC-7). */
export function entryKeyOf(entry: Json, index: number): string {
  const { [userField.originId]: origin, id } = isObject(entry) ? entry : {}
  return typeof origin === 'string' && origin !== '' ? origin : id === undefined ? `#${index}` : String(id)
}

function readMap(body: JsonObject, entries: readonly Json[]): SyncResult {
  const all = Object.entries(body).map(([key, item]) => outcomeOf(key, item as JsonObject))
  const outcomes = entries.map((entry, index) => {
    const key = entryKeyOf(entry, index)
    if (Object.hasOwn(body, key)) return outcomeOf(key, body[key] as JsonObject)
    const id = isObject(entry) && entry.id !== undefined ? String(entry.id) : ''
    return id === '' ? undefined : all.find(outcome => outcome.id === id)
  })
  return { shape: 'map', outcomes, all }
}

function outcomeOf(key: string, item: JsonObject): SyncOutcome {
  const { status } = item
  const known = status === 'created' || status === 'updated' || status === 'error' ? status : undefined
  const told = typeof item.id === 'string' ? item.id : idText(item.id)
  const id = /^\d+$/.test(told) ? told : ''
  const at = `/response/body/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return { status: known ?? (id === '' ? 'error' : 'updated'), id, fields: item, at }
}

const sameText = (a: Json | undefined, b: Json | undefined): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase()
