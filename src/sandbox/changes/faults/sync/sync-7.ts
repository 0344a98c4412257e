import { isObject, parseJson } from '../../../../json/index.js'
import { asLists } from '../../../operations/sync.js'
import type { AuthorizedCall } from '../../../serving/call.js'
import type { EntryResult } from '../../hook-points.js'
import { defineFault } from '../fault.js'

// SYNC-7: The result as a map.

export const syncMapStatusMissing = defineFault({
  id: 'sync-map-status-missing',
  clause: 'SYNC-7/status-tells-the-outcome',
  text: 'The map of results does not say created or updated.',
  on: { action: 'sync' },
  versions: ['1.1', '1.2', '1.3'],
  hooks: {
    body: body =>
      isObject(body) && !('entities' in body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, value]) => [key, isObject(value) ? { ...value, status: 'ok' } : value]),
          )
        : body,
  },
})

export const syncMapByPlace = defineFault({
  id: 'sync-map-by-place',
  clause: 'SYNC-7/keyed-by-origin-id',
  text: 'Results stand under the place of their entry alone.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).map(([, item], place) => [`#${place}`, item])) : body,
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
    entryResults: outcomes => outcomes.toReversed(),
  },
})

export const syncMapWithoutIds = defineFault({
  id: 'sync-map-without-ids',
  clause: 'SYNC-7/id-of-the-user',
  text: 'Results do not tell the id of the user.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && 'id' in item ? { status: item['status'] ?? null } : item,
            ]),
          )
        : body,
  },
})

export const syncMapErrorsBare = defineFault({
  id: 'sync-map-errors-bare',
  clause: 'SYNC-7/error-names-the-field',
  text: 'A result that is an error names no field.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && item['status'] === 'error' ? { status: 'error' } : item,
            ]),
          )
        : body,
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
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && item['status'] !== 'error' ? { ...item, id: Number(item['id']) } : item,
            ]),
          )
        : body,
  },
})

export const syncListsForMaps = defineFault({
  id: 'sync-lists-for-maps',
  clause: 'SYNC-7/map-of-maps-of-strings',
  text: 'Entities and errors come where the document says a map.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.2'],
  hooks: {
    entryResults: (outcomes, call) => {
      call.database.scratch.set(`sync-lists-for-maps ${call.earlierCalls}`, outcomes)
      return outcomes
    },
    body: (body, call) => {
      const outcomes = call.database.scratch.get(`sync-lists-for-maps ${call.earlierCalls}`) as
        readonly EntryResult[] | undefined
      return outcomes === undefined
        ? body
        : parseJson(asLists(call as AuthorizedCall, outcomes, 'user-detail').body as string)
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
    body: body =>
      isObject(body)
        ? Object.fromEntries(Object.entries(body).map(([key, result]) => [/^\d+$/.test(key) ? `#${key}` : key, result]))
        : body,
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
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, result]) => [/^(\d+|#\d+)$/.test(key) ? key : `origin:${key}`, result]),
          )
        : body,
  },
})
