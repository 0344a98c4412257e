import { isObject, parseJson, type Json, type JsonObject } from '../../../../json/index.js'
import { asLists } from '../../../operations/sync.js'
import type { AuthorizedCall } from '../../../serving/call.js'
import type { EntryResult } from '../../hook-points.js'
import { mapKeys, mapMembers, mapObject } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// SYNC-7: The result as a map.

/** The map with each of its results changed. */
const mapResults = (body: Json, change: (result: JsonObject) => Json): Json =>
  mapObject(body, map => mapMembers(map, result => (isObject(result) ? change(result) : result)))

export const syncMapStatusMissing = defineFault({
  id: 'sync-map-status-missing',
  clause: 'SYNC-7/status-tells-the-outcome',
  text: 'The map of results does not say created or updated.',
  on: { action: 'sync' },
  versions: ['1.1', '1.2', '1.3'],
  hooks: {
    body: body =>
      isObject(body) && !('entities' in body) ? mapResults(body, result => ({ ...result, status: 'ok' })) : body,
  },
})

export const syncMapByPlace = defineFault({
  id: 'sync-map-by-place',
  clause: 'SYNC-7/keyed-by-origin-id',
  text: 'Results stand under the place of their entry alone.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.3'],
  hooks: {
    body: body => mapObject(body, map => mapKeys(map, (_, index) => `#${index}`)),
  },
})

export const syncMapWithoutPlaces = defineFault({
  id: 'sync-map-without-places',
  clause: 'SYNC-7/keyed-by-place',
  also: ['SYNC-1'],
  rare: 'data',
  text: 'Entries without a key have no result.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).filter(([key]) => !key.startsWith('#'))) : body,
  },
})

export const syncMapFirstWins = defineFault({
  id: 'sync-map-first-wins',
  clause: 'SYNC-7/later-entry-wins',
  rare: 'data',
  text: 'Where two entries share a key, the result of the earlier one stays.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    entryResults: results => results.toReversed(),
  },
})

export const syncMapWithoutIds = defineFault({
  id: 'sync-map-without-ids',
  clause: 'SYNC-7/id-of-the-user',
  text: 'Results do not tell the id of the user.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body => mapResults(body, result => ('id' in result ? { status: result['status'] ?? null } : result)),
  },
})

export const syncMapErrorsBare = defineFault({
  id: 'sync-map-errors-bare',
  clause: 'SYNC-7/error-names-the-field',
  text: 'A result that is an error names no field.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    body: body => mapResults(body, result => (result['status'] === 'error' ? { status: 'error' } : result)),
  },
})

export const syncMapIdsAsNumbers = defineFault({
  id: 'sync-map-ids-as-numbers',
  clause: 'SYNC-7/map-of-maps-of-strings',
  also: ['HTTP-4'],
  text: 'Ids in the map are numbers.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.2'],
  hooks: {
    body: body =>
      mapResults(body, result => (result['status'] === 'error' ? result : { ...result, id: Number(result['id']) })),
  },
})

export const syncListsForMaps = defineFault({
  id: 'sync-lists-for-maps',
  clause: 'SYNC-7/map-of-maps-of-strings',
  text: 'Entities and errors come where the document says a map.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.2'],
  hooks: {
    entryResults: (results, call) => {
      call.database.scratch.set(`sync-lists-for-maps ${call.earlierCalls}`, results)
      return results
    },
    body: (body, call) => {
      const results = call.database.scratch.get(`sync-lists-for-maps ${call.earlierCalls}`) as
        readonly EntryResult[] | undefined
      return results === undefined
        ? body
        : parseJson(asLists(call as AuthorizedCall, results, 'user-detail').body as string)
    },
  },
})

export const syncMapMarksIds = defineFault({
  id: 'sync-map-marks-ids',
  clause: 'SYNC-7/keyed-by-id',
  also: ['SYNC-1', 'SYNC-3', 'SYNC-2'],
  text: 'Results of entries with an id stand under the id with a hash sign.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.3'],
  hooks: {
    body: body => mapObject(body, map => mapKeys(map, key => (/^\d+$/.test(key) ? `#${key}` : key))),
  },
})

export const syncMapMarksOrigins = defineFault({
  id: 'sync-map-marks-origins',
  clause: 'SYNC-7/keyed-by-origin-id',
  also: ['SYNC-1', 'SYNC-3', 'SYNC-2'],
  text: 'Results of entries with an origin id stand under the origin id with a prefix.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    body: body => mapObject(body, map => mapKeys(map, key => (/^#?\d+$/.test(key) ? key : `origin:${key}`))),
  },
})
