import { valueOf } from '../../../request/query.js'
import type { Hooks } from '../../change.js'
import { changeShown, omitShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// LIST-11: Views.

/** A list that shows the extended fields in these views. */
const extendedWhere = (applies: (view: string | undefined) => boolean): Hooks => ({
  shown: (shown, call) =>
    applies(valueOf(call.query, 'view')) && call.operation?.action === 'list'
      ? changeShown(shown, { role: 'Foreman', verified_employee: true })
      : shown,
})

export const extendedViewPlain = defineFault({
  id: 'extended-view-plain',
  clause: 'LIST-11/extended-adds-its-fields',
  also: ['HTTP-5'],
  text: 'The extended view shows no role.',
  on: { parameter: 'view' },
  hooks: {
    shown: shown => (shown.model.endsWith('extended') ? omitShown(shown, 'role') : shown),
  },
})

export const bareIdsWrapped = defineFault({
  id: 'bare-ids-wrapped',
  clause: 'LIST-11/ids-only-is-bare-ids',
  also: ['HTTP-4'],
  text: 'view=ids_only gives objects.',
  on: { parameter: 'view' },
  hooks: {
    body: body =>
      Array.isArray(body)
        ? body.map(item => (typeof item === 'number' || typeof item === 'bigint' ? { id: item } : item))
        : body,
  },
})

export const viewIsExtendedByDefault = defineFault({
  id: 'view-is-extended-by-default',
  clause: 'LIST-11/normal-is-the-default',
  also: ['HTTP-4'],
  text: 'Without view the extended one is shown.',
  on: { parameter: 'view' },
  hooks: extendedWhere(view => view === undefined),
})

export const unknownViewIsExtended = defineFault({
  id: 'unknown-view-is-extended',
  clause: 'LIST-11/unknown-view-is-normal',
  also: ['HTTP-4'],
  text: 'A view that does not exist is the extended one.',
  on: { parameter: 'view' },
  hooks: extendedWhere(view => /^no_|odd/.test(view ?? '')),
})

export const normalViewShowsRole = defineFault({
  id: 'normal-view-shows-role',
  clause: 'LIST-11/normal-lacks-the-extended-fields',
  also: ['HTTP-4'],
  text: 'The normal view shows the role.',
  on: { parameter: 'view' },
  hooks: extendedWhere(view => view === 'normal'),
})

export const bareIdsTurnedRound = defineFault({
  id: 'bare-ids-turned-round',
  clause: 'LIST-11/same-users-in-every-view',
  text: 'Bare ids come in another order.',
  on: { parameter: 'view' },
  hooks: { ordered: (users, call) => (valueOf(call.query, 'view') === 'ids_only' ? users.toReversed() : users) },
})
