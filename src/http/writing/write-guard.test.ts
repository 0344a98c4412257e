import { describe, expect, test } from 'vitest'
import type { Json } from '../../json/index.js'
import type { Body, RequestDraft } from '../request-draft.js'
import { ForeignWriteError } from '../errors.js'
import { checkWrite } from './write-guard.js'
import { createOwnership } from './ownership.js'
import {
  bulkAdd,
  confirmUsers,
  create,
  createVirtualClock,
  invite,
  list,
  operationWith,
  show,
  sync,
  scriptedTarget,
  update,
} from '../../testing/scripted-server.js'

const target = scriptedTarget(
  { url: 'http://127.0.0.1:1', clock: createVirtualClock() },
  { otherCompanyId: '77', secondCompanyId: '88' },
)
const json = (value: Json): Body => ({ kind: 'json', value })
const multipart = (...pairs: [string, string][]): Body => ({
  kind: 'multipart',
  parts: pairs.map(([name, value]) => ({ name, value })),
})
const raw: Body = { kind: 'raw', bytes: Buffer.from('{'), contentType: 'application/json' }
const path = (id: string) => ({ path: { id } })
const OWN = '9007199254740993'
const tagged = 'asbuilt+1@example.com'
const user = (fields: Record<string, string | boolean>) => json({ user: fields })
const updates = (...entries: Json[]) => json({ updates: entries })
const users = (...entries: Json[]) => json({ users: entries })

const cases: readonly [allowed: boolean, what: string, draft: RequestDraft][] = [
  [true, 'any GET', { operation: show, ...path('1') }],
  [true, 'HEAD and OPTIONS', { operation: update, method: 'OPTIONS', ...path('1') }],
  [true, 'a token call', { operation: operationWith('token'), body: raw }],
  [true, 'a revocation', { operation: operationWith('revoke'), body: raw }],

  [true, 'an update of an own user', { operation: update, ...path(OWN), body: user({ city: 'Oslo' }) }],
  [true, 'the same in any body', { operation: update, ...path(OWN), body: raw }],
  [true, 'leading zeros of an own id', { operation: update, ...path(`00${OWN}`), body: user({ city: 'Oslo' }) }],
  [
    false,
    'an update of a neighbour whose id a double cannot tell apart',
    { operation: update, ...path('9007199254740992'), body: user({ city: 'Oslo' }) },
  ],
  [false, 'an update of somebody else', { operation: update, ...path('1'), body: user({ city: 'Oslo' }) }],
  [false, 'an update of an id that is no number', { operation: update, ...path(`${OWN}x`), body: user({}) }],
  [false, 'an update without an id', { operation: update, body: user({}) }],
  [
    true,
    'an update to another tagged address',
    { operation: update, ...path(OWN), body: multipart(['user[email_address]', tagged]) },
  ],
  [
    true,
    'an update to what is no address',
    { operation: update, ...path(OWN), body: user({ email_address: 'not an address' }) },
  ],
  [
    false,
    'an update to an address without the tag',
    { operation: update, ...path(OWN), body: user({ email_address: 'somebody@example.com' }) },
  ],
  [
    false,
    'the same in multipart',
    { operation: update, ...path(OWN), body: multipart(['user[email_address]', 'somebody@example.com']) },
  ],
  [true, 'an invitation of an own user', { operation: invite, ...path(OWN) }],
  [false, 'an invitation of somebody else', { operation: invite, ...path('1') }],

  [true, 'a create with a tagged address', { operation: create, body: user({ email_address: tagged }) }],
  [
    true,
    'the same in multipart',
    { operation: create, body: multipart(['user[email_address]', tagged], ['user[last_name]', 'x']) },
  ],
  [true, 'a create without a body', { operation: create }],
  [false, 'a create without an address', { operation: create, body: user({ last_name: 'x' }) }],
  [false, 'a create with another address', { operation: create, body: user({ email_address: 'asbuilt@example.com' }) }],
  [
    false,
    'a create with a tag at another domain',
    { operation: create, body: user({ email_address: 'asbuilt+1@example.org' }) },
  ],
  [
    false,
    'a create with two addresses',
    { operation: create, body: multipart(['user[email_address]', tagged], ['user[email_address]', 'a@example.org']) },
  ],
  [
    false,
    'a create with a foreign origin id',
    { operation: create, body: user({ email_address: tagged, origin_id: 'ERP-1' }) },
  ],
  [false, 'a create in a body that nobody can read', { operation: create, body: raw }],
  [false, 'a create without the root', { operation: create, body: json({ email_address: tagged }) }],
  [true, 'any of these where it must be refused', { operation: create, body: raw, mustBeRefused: true }],
  [
    true,
    'an update of somebody else that must be refused',
    { operation: update, ...path('1'), body: user({}), mustBeRefused: true },
  ],

  [true, 'a sync of own ids', { operation: sync, body: updates({ id: 9007199254740993n, city: 'x' }) }],
  [
    true,
    'a sync of new users',
    {
      operation: sync,
      body: updates(
        { email_address: tagged },
        { origin_id: 'asbuilt-1' },
        { origin_id: 'asbuilt+1', email_address: tagged },
      ),
    },
  ],
  [true, 'a sync with entries that are no objects', { operation: sync, body: updates(null, 7, 'x', []) }],
  [true, 'an empty sync, and one that is no list', { operation: sync, body: updates() }],
  [
    true,
    'a sync in indexed fields',
    {
      operation: sync,
      body: multipart(['updates[0][id]', OWN], ['updates[0][city]', 'x'], ['updates[1][email_address]', tagged]),
    },
  ],
  [true, 'a sync in a field of JSON', { operation: sync, body: multipart(['updates', `[{"id":${OWN}}]`]) }],
  [false, 'a sync with one foreign id', { operation: sync, body: updates({ id: 9007199254740993n }, { id: 1 }) }],
  [false, 'a foreign id as text', { operation: sync, body: updates({ id: '1' }) }],
  [
    false,
    'a foreign id in empty brackets',
    { operation: sync, body: multipart(['updates[][id]', OWN], ['updates[][id]', '1']) },
  ],
  [false, 'a foreign id in a field of JSON', { operation: sync, body: multipart(['updates', '[{"id":1}]']) }],
  [false, 'a field of JSON that is none', { operation: sync, body: multipart(['updates', '[{']) }],
  [false, 'a foreign origin id', { operation: sync, body: updates({ origin_id: 'ERP-1', email_address: tagged }) }],
  [false, 'a new user without an address', { operation: sync, body: updates({ last_name: 'x' }) }],
  [
    false,
    "a new user of an origin id with somebody's address",
    { operation: sync, body: updates({ origin_id: 'asbuilt-1', email_address: 'a@example.org' }) },
  ],
  [
    false,
    'a second entry in empty brackets without an address',
    {
      operation: sync,
      body: multipart(
        ['updates[][email_address]', tagged],
        ['updates[][last_name]', 'x'],
        ['updates[][last_name]', 'y'],
      ),
    },
  ],
  [false, 'a sync that nobody can read', { operation: sync, body: raw }],

  [
    true,
    'adding an own user to a project',
    { operation: bulkAdd, body: users({ user_id: 9007199254740993n, project_id: 1 }) },
  ],
  [true, 'an entry without a user', { operation: bulkAdd, body: users({ project_id: 1 }) }],
  [false, 'adding somebody else', { operation: bulkAdd, body: users({ user_id: 1, project_id: 1 }) }],
  [false, 'adding whoever a body names', { operation: bulkAdd, body: raw }],

  [true, 'a wrong method on an own user', { operation: show, method: 'DELETE', ...path(OWN) }],
  [false, 'a wrong method on somebody else', { operation: show, method: 'DELETE', ...path('1') }],
  [false, 'a wrong method that might mean everybody', { operation: list, method: 'DELETE' }],
  [false, 'PUT on everybody', { operation: list, method: 'PUT' }],
  [true, 'POST of nothing to a list', { operation: list, method: 'POST' }],
  [false, 'POST of something to a list', { operation: list, method: 'POST', body: user({ email_address: tagged }) }],
  [
    true,
    'another path that names an own user',
    { operation: update, url: `/rest/v9.9/companies/4264/users/${OWN}`, body: raw },
  ],
  [false, 'the same id in another company', { operation: invite, url: `/rest/v9.9/companies/88/users/${OWN}` }],
  [
    false,
    'another path that names somebody else',
    { operation: update, url: '/rest/v9.9/companies/4264/users/1', body: raw },
  ],
  [
    false,
    'an absolute URL that names somebody else',
    { operation: invite, url: 'http://127.0.0.1:1/rest/v9.9/companies/4264/users/1/invite?x=2' },
  ],
]

describe('no harm', () => {
  test.each(cases)('allowed: %s – %s', (allowed, _, draft) => {
    const ownership = createOwnership({ tag: 'asbuilt+test' })
    confirmUsers(ownership, [OWN])
    const check = (): void => {
      checkWrite(draft, { target, write: true, ownership })
    }
    if (allowed) expect(check).not.toThrow()
    else expect(check).toThrow(/was not created by|shows that|the tag|tagged|might mean|nobody|belongs/)
  })

  test('a run that may only read sends nothing but GET and token calls, not even what must be refused', () => {
    const ownership = createOwnership({ tag: 'asbuilt+test' })
    confirmUsers(ownership, [OWN])
    const check = (draft: RequestDraft) => () => {
      checkWrite(draft, { target, write: false, ownership })
    }
    expect(check({ operation: list })).not.toThrow()
    expect(check({ operation: operationWith('token') })).not.toThrow()
    expect(check({ operation: update, ...path(OWN) })).toThrow(/this run may only read/)
    expect(check({ operation: create, body: raw, mustBeRefused: true })).toThrow(ForeignWriteError)
    expect(check({ operation: list, method: 'DELETE', mustBeRefused: true })).toThrow(ForeignWriteError)
  })

  test('the message names the request and the reason', () => {
    const ownership = createOwnership({ tag: 'asbuilt+test' })
    expect(() => {
      checkWrite({ operation: invite, ...path('1') }, { target, write: true, ownership })
    }).toThrow(`PATCH ${invite.path} (${invite.id}): user "1" was not created by a run of ours`)
  })
})
