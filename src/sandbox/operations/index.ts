import type { Action } from '../../catalogue/index.js'
import { bulkAdd } from './bulk-add.js'
import { bulkRemove } from './bulk-remove.js'
import { create } from './create.js'
import type { Effect, TokenEffect } from './effect.js'
import { invite } from './invite.js'
import { list } from './list.js'
import { me } from './me.js'
import { revoke } from './revoke.js'
import { show } from './show.js'
import { sync } from './sync.js'
import { tokenInfo } from './token-info.js'
import { token } from './token.js'
import { update } from './update.js'

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
