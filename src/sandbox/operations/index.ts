import type { Action } from '../../catalogue/index.js'
import { bulkAdd, bulkRemove } from './bulk.js'
import { create, invite, me, show, update } from './users.js'
import type { OperationHandler, TokenHandler } from '../serving/call.js'
import { list } from './list.js'
import { companies, whoami } from './outside.js'
import { revoke, tokenInfo, token } from '../oauth/endpoints.js'
import { sync } from './sync.js'

/** What each action of the catalogue does; the versions share them. */
export const operationHandlers: { readonly [K in Action]?: OperationHandler } = {
  list,
  show,
  me,
  create,
  update,
  invite,
  sync,
  'bulk-add': bulkAdd,
  'bulk-remove': bulkRemove,
}

export const tokenHandlers: { readonly [K in Action]?: TokenHandler } = { token, 'token-info': tokenInfo, revoke }

/** The first calls of clients, outside the API: a live token is all they need. */
export const outsideHandlers: { readonly [K in Action]?: TokenHandler } = { companies, whoami }
