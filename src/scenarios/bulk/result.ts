import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { idText } from '../engine/directory.js'

/** The answer to a bulk request, whichever of the two shapes it has. */
export interface BulkResult {
  /** `map` (BULK-2), `lists` (BULK-3), or neither. */
  readonly shape: 'map' | 'lists' | 'none'
  /** `user project` → whether it succeeded, for each pair that the answer names. */
  readonly pairs: ReadonlyMap<string, boolean>
  /** Words of a map that are neither success nor failure. */
  readonly otherWords: readonly Json[]
  /** Length of the list of errors. */
  readonly errors: number
}

const nothing: BulkResult = { shape: 'none', pairs: new Map(), otherWords: [], errors: 0 }

export function readBulk(exchange: Exchange): BulkResult {
  const body = bodyOf(exchange)
  const status = exchange.response?.status ?? 0
  if (status < 200 || status >= 300 || !isObject(body)) return nothing
  if (Array.isArray(body.entities) || Array.isArray(body.errors)) return readLists(body)
  return Object.values(body).every(isObject) ? readMap(body) : nothing
}

function readMap(body: JsonObject): BulkResult {
  const results = Object.entries(body).flatMap(([user, projects]) =>
    Object.entries(projects as JsonObject).map(([project, word]) => ({ key: `${user} ${project}`, word })),
  )
  return {
    ...nothing,
    shape: 'map',
    pairs: new Map(results.map(({ key, word }) => [key, word === 'success'])),
    otherWords: results.map(({ word }) => word).filter(word => word !== 'success' && word !== 'failure'),
  }
}

/** An id as text, though it may come as a number: that is for another clause. */
const digits = (value: Json | undefined): string => (typeof value === 'string' ? value : idText(value))
const objectsIn = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

function readLists(body: JsonObject): BulkResult {
  const named = (list: string, inner: string, ok: boolean) =>
    objectsIn(body[list]).flatMap(item =>
      objectsIn(item[inner]).map(({ projectId }) => ({ key: `${digits(item.userId)} ${digits(projectId)}`, ok })),
    )
  const all = [...named('entities', 'projects', true), ...named('errors', 'errors', false)]
  return {
    ...nothing,
    shape: 'lists',
    pairs: new Map(all.map(({ key, ok }) => [key, ok])),
    errors: Array.isArray(body.errors) ? body.errors.length : 0,
  }
}
