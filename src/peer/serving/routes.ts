import { bulkAdd, bulkRemove, mapOfPairs, multiStatus } from '../operations/bulk.js'
import type { Handler, Route } from './call.js'
import { create, invite, list, me, show, update } from '../operations/users.js'
import { sync, asLists, asMap } from '../operations/sync.js'
import type { ViewName } from '../directory/views.js'

type Row = readonly [
  versions: string,
  method: string,
  path: string,
  handler: Handler,
  view?: ViewName,
  more?: Partial<Route>,
]

const EVERY = '1.0 1.1 1.2 1.3'
const IN_COMPANY = 'companies/{company_id}'
const ADD_TO_NEW = { flags: ['add_to_new_projects'] }

/** Operations by version: where they differ, a row of its own (VER-3). */
const ROWS: readonly Row[] = [
  ['1.0', 'GET', `${IN_COMPANY}/me`, me, 'detail'],
  ['1.1 1.2 1.3', 'GET', `${IN_COMPANY}/me`, me, 'current'],
  ['1.0 1.1 1.2', 'GET', `${IN_COMPANY}/users`, list, 'listing'],
  ['1.3', 'GET', `${IN_COMPANY}/users`, list, 'listing', { views: true }],
  ['1.0 1.1 1.2', 'POST', `${IN_COMPANY}/users`, create, 'detail'],
  ['1.3', 'POST', `${IN_COMPANY}/users`, create, 'detail', { flags: ['bid_contact'] }],
  ['1.0 1.1 1.2', 'GET', `${IN_COMPANY}/users/{id}`, show, 'detail'],
  ['1.3', 'GET', `${IN_COMPANY}/users/{id}`, show, 'detail', { views: true }],
  [EVERY, 'PATCH', `${IN_COMPANY}/users/{id}`, update, 'detail', ADD_TO_NEW],
  [EVERY, 'PATCH', `${IN_COMPANY}/users/{id}/invite`, invite],
  [EVERY, 'PATCH', `${IN_COMPANY}/users/sync`, sync(asLists), 'detail'],
  ['1.1 1.2', 'POST', `${IN_COMPANY}/users/bulk_add`, bulkAdd(mapOfPairs)],
  ['1.3', 'POST', `${IN_COMPANY}/users/bulk_add`, bulkAdd(multiStatus)],
  ['1.1 1.2 1.3', 'POST', `${IN_COMPANY}/users/bulk_remove`, bulkRemove(mapOfPairs)],
  ['1.0', 'GET', 'users', list, 'listing'],
  ['1.1 1.2 1.3', 'GET', 'users', list, 'detail'],
  ['1.0', 'POST', 'users', create, 'listing'],
  ['1.1 1.2 1.3', 'POST', 'users', create, 'detail'],
  [EVERY, 'GET', 'users/{id}', show, 'detail'],
  [EVERY, 'PATCH', 'users/{id}', update, 'detail', ADD_TO_NEW],
  ['1.0', 'PATCH', 'users/sync', sync(asLists), 'detail'],
  ['1.1 1.2 1.3', 'PATCH', 'users/sync', sync(asMap), 'detail'],
]

export const ROUTES: readonly Route[] = ROWS.flatMap(([versions, method, path, handler, view = 'detail', more = {}]) =>
  versions.split(' ').map(version => ({
    method,
    segments: ['rest', `v${version}`, ...path.split('/')],
    handler,
    view,
    writes: method !== 'GET',
    flags: [],
    views: false,
    ...more,
  })),
)
