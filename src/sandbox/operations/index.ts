import type { Action } from '../../catalogue/index.js'
import { bulkAdd, bulkRemove } from './bulk.js'
import { create, invite, me, show, update } from './users.js'
import type { Effect, TokenEffect } from './effect.js'
import { list } from './list.js'
import { revoke, tokenInfo, token } from '../oauth/endpoints.js'
import { sync } from './sync.js'

/** What each action of the catalogue does; the versions share them. */
export const effects: { readonly [K in Action]?: Effect } = {
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

export const tokenEffects: { readonly [K in Action]?: TokenEffect } = { token, 'token-info': tokenInfo, revoke }
