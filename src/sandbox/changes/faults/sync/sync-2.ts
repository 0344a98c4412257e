import { isObject } from '../../../../json/index.js'
import { type Company, writeUser } from '../../../directory/company.js'
import { type Fields, isActive } from '../../../directory/user.js'
import type { Hooks } from '../../change.js'
import { sentJson, withError } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// SYNC-2: How entries find their users.

type Refuses = (fields: Fields, company: Company | null) => boolean

/** Refuses the entries whose fields ask for that. */
const refuseEntry = (id: string, isRefused: Refuses, field: string, message: string): Hooks => ({
  sent: (fields, call) => {
    call.database.scratch.set(id, isRefused(fields, call.company))
    return fields
  },
  errors: (errors, call) => (call.database.scratch.get(id) === true ? withError(errors, field, message) : errors),
})

export const syncUnknownIdCreates = defineFault({
  id: 'sync-unknown-id-creates',
  clause: 'SYNC-2/unknown-id-is-error',
  also: ['SYNC-3', 'SYNC-7', 'AUTH-8'],
  text: 'An entry with an unknown id is left out of the answer.',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    entryResults: results => results.filter(({ errors }) => !errors.has('id')),
  },
})

export const syncOriginKept = defineFault({
  id: 'sync-origin-kept',
  clause: 'SYNC-2/id-with-origin-sets-origin',
  also: ['SYNC-3', 'SYNC-6'],
  text: 'With id and origin id, the origin id is not set.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    changes: fields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'origin_id')),
  },
})

export const syncLosesIds = defineFault({
  id: 'sync-loses-ids',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-4', 'SYNC-5', 'SYNC-7', 'USER-9', 'USER-11', 'USER-15'],
  text: 'Nobody is found by id.',
  on: { action: 'sync' },
  hooks: {
    found: () => null,
  },
})

export const syncGuessesUser = defineFault({
  id: 'sync-guesses-user',
  clause: 'SYNC-2/unknown-id-is-error',
  also: ['SYNC-3', 'SYNC-4', 'SYNC-7', 'AUTH-8'],
  text: 'An unknown id means the last user.',
  on: { action: 'sync' },
  hooks: {
    found: (user, call) => user ?? call.company?.inIdOrder.at(-1) ?? null,
  },
})

export const syncCreatesNobody = defineFault({
  id: 'sync-creates-nobody',
  clause: 'SYNC-2/no-key-creates',
  also: ['SYNC-6', 'SYNC-7', 'SYNC-8', 'USER-11'],
  text: 'New users are refused.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: refuseEntry(
    'sync-creates-nobody',
    fields => 'last_name' in fields && 'email_address' in fields,
    'base',
    'cannot be created',
  ),
})

export const syncForgetsOrigins = defineFault({
  id: 'sync-forgets-origins',
  clause: 'SYNC-2/known-origin-updates',
  also: ['SYNC-6', 'SYNC-7'],
  text: 'An origin id that a user has is refused, not met.',
  source: 'https://github.com/forcedotcom/SFDX-Data-Move-Utility/issues/781',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: refuseEntry(
    'sync-forgets-origins',
    (fields, company) => 'origin_id' in fields && company?.byOrigin.has(String(fields['origin_id'])) === true,
    'origin_id',
    'has already been taken',
  ),
})

export const syncFallsBackOnOrigin = defineFault({
  id: 'sync-falls-back-on-origin',
  clause: 'SYNC-2/id-decides-over-origin',
  also: ['SYNC-3', 'SYNC-4', 'SYNC-7'],
  rare: 'steps',
  text: 'An entry of a JSON body with an unknown id is matched by its origin id.',
  on: { action: 'sync' },
  hooks: {
    found: (user, call) => {
      const key = `sync-falls-back-on-origin ${call.earlierCalls}`
      const index = Number(call.database.scratch.get(key) ?? 0)
      call.database.scratch.set(key, index + 1)
      const updates = sentJson(call)
      const withId = Array.isArray(updates) ? updates.filter(isObject).filter(entry => 'id' in entry) : []
      return user ?? call.company?.byOrigin.get(String(withId[index]?.['origin_id'])) ?? null
    },
  },
})

export const syncWantsKnownOrigins = defineFault({
  id: 'sync-wants-known-origins',
  clause: 'SYNC-2/unknown-origin-creates',
  also: ['SYNC-6', 'SYNC-8'],
  text: 'An origin id that nobody has is an error.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: refuseEntry(
    'sync-wants-known-origins',
    ({ origin_id: origin, email_address: email }, company) =>
      typeof origin === 'string' && email !== undefined && company?.byOrigin.has(origin) === false,
    'origin_id',
    'does not exist',
  ),
})

export const syncChangesTheNeighbour = defineFault({
  id: 'sync-changes-the-neighbour',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-3', 'SYNC-4', 'AUTH-8', 'SYNC-6'],
  rare: 'steps',
  text: 'An entry found by id gives its job title to the next user as well.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    written: (user, call) => {
      const users = call.company?.inIdOrder ?? []
      const next = users[users.findIndex(other => other.key === user.key) + 1]
      const title = user.fields['job_title']
      if (next !== undefined && title !== undefined && call.company !== null)
        writeUser(call.company, next, { job_title: title })
      return user
    },
  },
})

export const syncBringsBack = defineFault({
  id: 'sync-brings-back',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-3', 'SYNC-4', 'USER-16'],
  rare: 'steps',
  text: 'Whoever was deactivated is active again once a batch updates anything else of them.',
  on: { action: 'sync' },
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('sync-brings-back', fields)
      return fields
    },
    written: (user, call) => {
      const sent = call.database.scratch.get('sync-brings-back') as Fields
      if (!isActive(user) && !('is_active' in sent) && call.company !== null)
        writeUser(call.company, user, { is_active: true })
      return user
    },
  },
})
