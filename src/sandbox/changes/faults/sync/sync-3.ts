import { isObject } from '../../../../json/index.js'
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
    body: body =>
      isObject(body) && Array.isArray(body['entities']) ? { ...body, entities: body['entities'].toReversed() } : body,
  },
})

export const syncErrorsWithoutMessages = defineFault({
  id: 'sync-errors-without-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  text: 'Refused entries do not say what is wrong.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? { ...body, errors: body['errors'].map(entry => (isObject(entry) ? { ...entry, errors: {} } : entry)) }
        : body,
  },
})

export const syncEntitiesStale = defineFault({
  id: 'sync-entities-stale',
  clause: 'SYNC-3/entity-agrees-with-show',
  also: ['USER-11'],
  text: 'Entities show another zip than show does.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['entities'])
        ? {
            ...body,
            entities: body['entities'].map(entity => (isObject(entity) ? { ...entity, zip: '00000' } : entity)),
          }
        : body,
  },
})

export const syncErrorsWithoutEntry = defineFault({
  id: 'sync-errors-without-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  text: 'Refused entries are not echoed.',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? {
            ...body,
            errors: body['errors'].map(entry => (isObject(entry) ? { errors: entry['errors'] ?? {} } : entry)),
          }
        : body,
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
      isObject(body) && Array.isArray(body['entities']) && body['entities'].length > 1
        ? { ...body, entities: [...body['entities'], ...body['entities'].slice(-1)] }
        : body,
  },
})
