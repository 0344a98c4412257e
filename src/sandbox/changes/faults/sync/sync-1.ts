import { type Json, isObject } from '../../../../json/index.js'
import { reply } from '../../../serving/reply.js'
import type { Hooks } from '../../change.js'
import type { EntryResult } from '../../hook-points.js'
import { sentJson } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// SYNC-1: A batch is answered as a whole.

/** Carries a batch out, and then refuses it where its results ask for that. */
const refuseBatch = (id: string, isRefused: (results: readonly EntryResult[]) => boolean, message: string): Hooks => ({
  entryResults: (results, call) => {
    if (isRefused(results)) call.database.scratch.set(id, call.earlierCalls)
    return results
  },
  reply: (answer, call) =>
    call.database.scratch.get(id) === call.earlierCalls && answer.status === 200
      ? reply(400, { errors: [message] })
      : answer,
})

export const syncFailsAsAWhole = defineFault({
  id: 'sync-fails-as-a-whole',
  clause: 'SYNC-1/bad-entries-still-200',
  also: ['SYNC-3', 'SYNC-4'],
  text: 'One bad entry makes the whole sync a 400.',
  source: 'https://github.com/norrietaylor/distillery/issues/364',
  on: { action: 'sync' },
  hooks: refuseBatch(
    'sync-fails-as-a-whole',
    results => results.some(({ errors }) => errors.size > 0),
    'updates: an entry is invalid',
  ),
})

export const syncTakesAnything = defineFault({
  id: 'sync-takes-anything',
  clause: 'SYNC-1/missing-updates-is-400',
  also: ['SYNC-5', 'SYNC-7', 'USER-13', 'AUTH-6'],
  text: 'Every sync is answered with 200.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    reply: answer => (answer.status === 400 ? reply(200, { entities: [], errors: [] }) : answer),
  },
})

export const syncRefusesEmpty = defineFault({
  id: 'sync-refuses-empty',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  text: 'An empty batch is refused.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: refuseBatch('sync-refuses-empty', results => results.length === 0, 'updates is empty'),
})

export const syncDropsOddEntries = defineFault({
  id: 'sync-drops-odd-entries',
  clause: 'SYNC-1/entry-that-is-no-object-is-error',
  also: ['SYNC-3'],
  rare: 'data',
  text: 'Entries that are no objects are passed over.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    entryResults: results => results.filter(({ errors }) => !errors.has('base')),
  },
})

export const syncTakesOneEntryBare = defineFault({
  id: 'sync-takes-one-entry-bare',
  clause: 'SYNC-1/updates-that-is-no-list-is-400',
  also: ['SYNC-5', 'SYNC-3'],
  rare: 'data',
  text: 'An entry that stands in place of the list is passed over with 200.',
  on: { action: 'sync', companyIn: 'path' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      answer.status === 400 && sentJson(call) !== undefined ? reply(200, { entities: [], errors: [] }) : answer,
  },
})

export const syncEmptyTellsTheLast = defineFault({
  id: 'sync-empty-tells-the-last',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  also: ['SYNC-3'],
  rare: 'steps',
  text: 'An empty batch is answered with the result of the batch before it.',
  on: { action: 'sync', model: 'sync-result' },
  versions: ['1.2'],
  hooks: {
    body: (body, call) => {
      const last = call.database.scratch.get('sync-empty-tells-the-last') as Json | undefined
      if (!isObject(body) || !Array.isArray(body['entities']) || !Array.isArray(body['errors'])) return body
      if (body['entities'].length + body['errors'].length === 0) return last ?? body
      call.database.scratch.set('sync-empty-tells-the-last', body)
      return body
    },
  },
})
