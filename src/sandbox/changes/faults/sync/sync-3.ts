import { mapEach, mapEntries } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// SYNC-3: Every entry is accounted for.

export const syncOrderReversed = defineFault({
  id: 'sync-order-reversed',
  clause: 'SYNC-3/entities-in-request-order',
  text: 'Entities come in reverse.',
  source: 'https://github.com/quickwit-oss/quickwit/pull/5434',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    body: body => mapEntries(body, 'entities', entities => entities.toReversed()),
  },
})

export const syncErrorsWithoutMessages = defineFault({
  id: 'sync-errors-without-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  text: 'Refused entries do not say what is wrong.',
  on: { action: 'sync' },
  hooks: {
    body: body => mapEach(body, 'errors', entry => ({ ...entry, errors: {} })),
  },
})

export const syncEntitiesStale = defineFault({
  id: 'sync-entities-stale',
  clause: 'SYNC-3/entity-agrees-with-show',
  also: ['USER-11'],
  text: 'Entities show another zip than show does.',
  on: { action: 'sync' },
  hooks: {
    body: body => mapEach(body, 'entities', entity => ({ ...entity, zip: '00000' })),
  },
})

export const syncErrorsWithoutEntry = defineFault({
  id: 'sync-errors-without-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  text: 'Refused entries are not echoed.',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    body: body => mapEach(body, 'errors', entry => ({ errors: entry['errors'] ?? {} })),
  },
})

export const syncRepeatsTheLastEntity = defineFault({
  id: 'sync-repeats-the-last-entity',
  clause: 'SYNC-3/each-entry-in-one-list',
  text: 'The last entity is listed twice.',
  on: { action: 'sync', model: 'sync-result' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      mapEntries(body, 'entities', entities => (entities.length > 1 ? [...entities, ...entities.slice(-1)] : entities)),
  },
})
