import { isObject } from '../../../../json/index.js'
import { replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// VER-3: Versions differ in known places alone.

export const syncMapGone = defineFault({
  id: 'sync-map-gone',
  clause: 'VER-3/same-success-status-in-every-version',
  also: ['SYNC-3', 'SYNC-7'],
  text: 'Sync answers with lists where the document says a map.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    body: body =>
      isObject(body) && !('entities' in body) && !('errors' in body) ? { entities: [], errors: [] } : body,
  },
})

export const createdIs200 = defineFault({
  id: 'created-is-200',
  clause: 'VER-3/same-success-status-in-every-version',
  also: ['HTTP-1', 'USER-3'],
  text: 'One version answers a create with 200.',
  source: 'https://github.com/arangodb/arangodb/issues/751',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: answer => replaceStatus(answer, 201, 200),
  },
})
