import { type Json } from '../../../../json/index.js'
import { bodyIncludes, mapEach, mapEntries, mapMembers, mapObject, replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// BULK-3: Bulk results with messages.

export const bulkFailureIs200 = defineFault({
  id: 'bulk-failure-is-200',
  clause: 'BULK-3/some-fail-is-207',
  text: 'A bulk add that fails in part answers 200.',
  source: 'https://github.com/ashita-ai/tessera/pull/406',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer => replaceStatus(answer, 207, 200),
  },
})

export const bulkIdsAsNumbers = defineFault({
  id: 'bulk-ids-as-numbers',
  clause: 'BULK-3/ids-are-strings',
  text: 'User ids in the answer are numbers.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => JSON.parse(JSON.stringify(body).replaceAll(/"userId":"(\d+)"/g, '"userId":$1')) as Json,
  },
})

export const bulkListsAsMaps = defineFault({
  id: 'bulk-lists-as-maps',
  clause: 'BULK-3/entities-is-a-list-of-objects',
  also: ['HTTP-4', 'BULK-5'],
  text: 'The lists come as objects.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => mapObject(body, lists => mapMembers(lists, list => ({ ...(list as object) }))),
  },
})

export const bulkWithoutMessages = defineFault({
  id: 'bulk-without-messages',
  clause: 'BULK-3/entity-keys',
  also: ['HTTP-4'],
  text: 'Neither successes nor errors have a message.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => JSON.parse(JSON.stringify(body).replaceAll(/,"message":"[^"]*"/g, '')) as Json,
  },
})

export const bulkTellsFirstError = defineFault({
  id: 'bulk-tells-first-error',
  clause: 'BULK-3/each-pair-accounted-for',
  also: ['BULK-5'],
  text: 'Only the first error is told.',
  source: 'https://github.com/netbox-community/netbox/pull/22646',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => mapEntries(body, 'errors', errors => errors.slice(0, 1)),
  },
})

export const bulkSuccessIs207 = defineFault({
  id: 'bulk-success-is-207',
  clause: 'BULK-3/all-succeed-is-200',
  also: ['VER-3'],
  text: 'A request without a failure answers 207.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer => replaceStatus(answer, 200, 207),
  },
})

export const bulkAllFailedIs200 = defineFault({
  id: 'bulk-all-failed-is-200',
  clause: 'BULK-3/all-fail-is-207',
  also: ['HTTP-4'],
  text: 'A request whose pairs all fail answers 200.',
  source: 'https://github.com/opensearch-project/OpenSearch/issues/17452',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer => (bodyIncludes(answer, '"entities":[]') ? replaceStatus(answer, 207, 200) : answer),
  },
})

export const bulkErrorsLeftOut = defineFault({
  id: 'bulk-errors-left-out',
  clause: 'BULK-3/errors-is-a-list-of-objects',
  text: 'A 207 does not say what failed.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => mapEntries(body, 'errors', () => []),
  },
})

export const bulkErrorsWithoutProjects = defineFault({
  id: 'bulk-errors-without-projects',
  clause: 'BULK-3/error-keys',
  text: 'Errors do not name the project.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body =>
      mapEach(body, 'errors', entry => mapEach(entry, 'errors', error => ({ message: error['message'] ?? '' }))),
  },
})
